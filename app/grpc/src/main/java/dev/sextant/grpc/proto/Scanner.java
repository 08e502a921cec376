package dev.sextant.grpc.proto;

import java.util.ArrayList;

/// Reads words, texts and marks of a .proto file as far as packages and imports need it; never fails.
final class Scanner {
    private final String text;
    private final ArrayList<Scan.Import> imports = new ArrayList<>();
    private String packageName = "";
    private int at;
    private int depth;

    Scanner(String text) {
        this.text = text;
    }

    Scan scan() {
        for (skip(); at < text.length(); skip()) {
            var next = text.charAt(at);
            if (isWord(next)) {
                statement(word());
            } else if (next == '"' || next == '\'') {
                quoted();
            } else {
                depth += next == '{' ? 1 : next == '}' ? -1 : 0;
                at++;
            }
        }
        return new Scan(packageName, imports);
    }

    private void statement(String word) {
        if (depth != 0) {
            return;
        }
        skip();
        if (word.equals("package") && packageName.isEmpty()) {
            packageName = word();
        } else if (word.equals("import")) {
            importing();
        }
    }

    private void importing() {
        word();
        skip();
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            var start = at + 1;
            var path = quoted();
            imports.add(new Scan.Import(path, line(start), column(start), start));
        }
    }

    /// The word here, which may be `weak`, `public`, `option` or empty.
    private String word() {
        var start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '.';
    }

    /// The text in quotes that begins here; it ends with its line at the latest.
    private String quoted() {
        var quote = text.charAt(at++);
        var start = at;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        var end = Math.min(at, text.length());
        at = end + 1;
        return text.substring(start, end);
    }

    /// Goes on behind white space and comments.
    private void skip() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                to("\n");
            } else if (text.startsWith("/*", at)) {
                at += 2;
                to("*/");
            } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
                at++;
            } else {
                return;
            }
        }
    }

    private void to(String end) {
        var found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private int column(int offset) {
        return offset - 1 - text.lastIndexOf('\n', offset - 1);
    }
}
