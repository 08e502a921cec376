package dev.sextant.grpc.proto;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of protoc's: the file as it names it, line and column from 1 or 0 where it gives none, and what is wrong.
record Diagnostic(String file, int line, int column, String message) {
    private static final Pattern PLACED = Pattern.compile("(.+?\\.proto):(?:(\\d+):(\\d+):)? ?(.*)");

    /// The errors in what protoc said; warnings are left out.
    static List<Diagnostic> in(String words) {
        var found = new ArrayList<Diagnostic>();
        for (var text : words.lines().toList()) {
            var placed = PLACED.matcher(text);
            if (placed.matches() && !placed.group(4).startsWith("warning:")) {
                found.add(new Diagnostic(
                        placed.group(1), number(placed.group(2)), number(placed.group(3)), placed.group(4)));
            }
        }
        return found;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// Whether it only says that another file is wrong.
    boolean isEcho() {
        return message.startsWith("Import \"") || (message.endsWith("is not defined.") && line == 0);
    }

    /// Whether two files that need not know each other define the same.
    boolean isClash() {
        return message.contains("is already defined");
    }
}
