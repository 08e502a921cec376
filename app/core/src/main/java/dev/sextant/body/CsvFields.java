package dev.sextant.body;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the records of comma separated values (RFC 4180), or values separated by semicolons or tabs, where they lie.
final class CsvFields implements Dress {
    private static final int LONGEST = Cell.LONGEST;
    private static final int SAMPLE = 4_096;
    private static final int NAMES = 200;

    private final char separator;

    private CsvFields(char separator) {
        this.separator = separator;
    }

    /// Fields apart by what the first line has most of.
    static CsvFields of(Window window, long start) {
        var size = (int) Math.min(SAMPLE, Math.max(0, window.size() - start));
        var line = new String(window.copy(start, start + size), StandardCharsets.UTF_8).split("\n", 2)[0];
        var most = ',';
        for (var candidate : new char[] {';', '\t', '|'}) {
            most = count(line, candidate) > count(line, most) ? candidate : most;
        }
        return new CsvFields(most);
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /// The fields of a record, as far as they are kept, and where the next record begins.
    record Entry(List<String> fields, long next) {}

    /// The record that begins at an offset.
    Entry read(Window window, long start) {
        var fields = new ArrayList<String>();
        var at = start;
        var c = (int) separator;
        while (c == separator) {
            var field = new Field(window, at);
            at = field.end;
            if (fields.size() < NAMES) {
                fields.add(field.text());
            }
            c = window.at(at);
            at += c == separator ? 1 : 0;
        }
        at += c == '\r' && window.at(at + 1) == '\n' ? 2 : c == Window.END ? 0 : 1;
        return new Entry(fields, at);
    }

    /// A field in its bytes; what is beyond the longest that is kept is gone over.
    private final class Field {
        private final byte[] kept = new byte[LONGEST];
        private int length;
        private boolean cut;
        private long end;

        Field(Window window, long start) {
            end = start;
            if (window.at(start) == '"') {
                quoted(window);
            }
            for (var c = window.at(end); !endsField(window, c); c = window.at(end)) {
                keep(c);
                end++;
            }
        }

        private void quoted(Window window) {
            end++;
            for (var c = window.at(end); c != Window.END; c = window.at(end)) {
                if (c == '"' && window.at(end + 1) != '"') {
                    end++;
                    return;
                }
                end += c == '"' ? 2 : 1;
                keep(c);
            }
        }

        private boolean endsField(Window window, int c) {
            return c == separator || c == '\n' || c == Window.END || (c == '\r' && window.at(end + 1) == '\n');
        }

        private void keep(int c) {
            if (length < LONGEST) {
                kept[length++] = (byte) c;
            } else {
                cut = true;
            }
        }

        String text() {
            return Utf8.decode(Arrays.copyOf(kept, length)) + (cut ? "…" : "");
        }
    }

    /// The cell of a field.
    static Cell cell(String field) {
        return new Cell(isNumber(field) ? Ink.NUMBER : Ink.STRING, field);
    }

    private static boolean isNumber(String field) {
        var state = 0;
        for (var i = 0; i < field.length() && state >= 0; i++) {
            state = JsonNumber.step(state, field.charAt(i));
        }
        return state >= 0 && JsonNumber.mayEnd(state);
    }

    @Override
    public List<Row.Span> spans(String line) {
        var spans = new ArrayList<Row.Span>();
        var from = 0;
        var quoted = false;
        for (var i = 0; i <= line.length(); i++) {
            quoted ^= i < line.length() && line.charAt(i) == '"';
            if (i == line.length() || (line.charAt(i) == separator && !quoted)) {
                spans.add(new Row.Span(from, i, ink(line.substring(from, i))));
                if (i < line.length()) {
                    spans.add(new Row.Span(i, i + 1, Ink.PUNCTUATION));
                }
                from = i + 1;
            }
        }
        return spans;
    }

    private static Ink ink(String field) {
        return isNumber(field.strip()) ? Ink.NUMBER : field.startsWith("\"") ? Ink.STRING : Ink.PLAIN;
    }
}
