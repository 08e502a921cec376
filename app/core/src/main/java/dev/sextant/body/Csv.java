package dev.sextant.body;

import java.io.IOException;
import java.util.List;

/// Rows of a table as comma separated values (RFC 4180): lines end with CRLF, the first has the names.
public final class Csv {
    private Csv() {}

    /// Writes some rows of a table with some of its columns.
    public static void write(Table table, int[] rows, List<Integer> columns, Appendable out) throws IOException {
        var names = table.columns();
        line(columns.stream().map(names::get).toList(), out);
        for (var row : rows) {
            var cells = table.row(row);
            line(columns.stream().map(column -> cells.get(column).text()).toList(), out);
        }
    }

    private static void line(List<String> fields, Appendable out) throws IOException {
        for (var i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(field(Utf8.portable(fields.get(i))));
        }
        out.append("\r\n");
    }

    private static String field(String text) {
        var plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
