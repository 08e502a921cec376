package dev.sextant.http.curl;

/// Words of Windows' `cmd`: a caret takes its meaning from the next character and joins lines; programs then take the
/// line apart by double quotes, in which `\"` stands for one.
final class WindowsWords {
    private WindowsWords() {}

    static Words of(String text) {
        var line = uncaret(text.replace("\r\n", "\n").strip());
        var words = new Words.Growing();
        var quoted = false;
        var at = 0;
        while (at < line.length()) {
            var c = line.charAt(at);
            if (line.startsWith("\\\"", at) || (quoted && line.startsWith("\"\"", at))) {
                words.add('"');
                at += 2;
                continue;
            }
            if (c == '"') {
                quoted = !quoted;
                words.begin();
            } else if (quoted || (!Character.isWhitespace(c) && c != '&' && c != '|')) {
                words.add(c);
            } else if (Character.isWhitespace(c)) {
                words.end();
            } else {
                break;
            }
            at++;
        }
        return quoted ? new Words.Broken("A quotation is not closed.") : new Words.Read(words.words(), "");
    }

    /// Before a line end that is meant stands a caret and another line end.
    private static String uncaret(String text) {
        var out = new StringBuilder();
        var at = 0;
        while (at < text.length()) {
            var caret = text.charAt(at) == '^' && at + 1 < text.length();
            var c = text.charAt(caret ? at + 1 : at);
            var meant = caret && text.startsWith("\n\n", at + 1);
            out.append(caret && c == '\n' && !meant ? ' ' : c);
            at += meant ? 3 : caret ? 2 : 1;
        }
        return out.toString();
    }
}
