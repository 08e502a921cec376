package dev.sextant.http.curl;

import java.util.regex.Pattern;

/// Words of a POSIX shell (IEEE 1003.1 section 2.2), with the `$'..'` of bash.
final class ShellWords {
    private static final Pattern VARIABLE = Pattern.compile("\\{?([A-Za-z_][A-Za-z0-9_]*)}?");
    private static final Pattern DOCUMENT = Pattern.compile("<<-?\\s*(['\"]?)(\\w+)\\1[^\\n]*\\n");

    private final String text;
    private final Words.Growing words = new Words.Growing();
    private String input = "";
    private int at;

    ShellWords(String text) {
        this.text = text.replace("\r\n", "\n").replace("`\n", "\\\n").strip();
    }

    Words read() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '\n' || ";|".indexOf(c) >= 0 || (c == '&' && !within())) {
                if (ends(c)) {
                    break;
                }
                words.end();
                at++;
                continue;
            }
            if (!piece(c)) {
                return new Words.Broken("A quotation is not closed.");
            }
        }
        return new Words.Read(words.words(), input);
    }

    /// People leave addresses unquoted: an ampersand in the midst of a word is taken for its own.
    private boolean within() {
        return words.begun()
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1))
                && text.charAt(at + 1) != '&';
    }

    /// A line end ends the command once it has words; `;` and the like always.
    private boolean ends(char c) {
        words.end();
        return c != '\n' || !words.words().isEmpty();
    }

    private boolean piece(char c) {
        return switch (c) {
            case ' ', '\t' -> {
                words.end();
                at++;
                yield true;
            }
            case '\'' -> plain();
            case '"' -> quoted();
            case '\\' -> escaped();
            case '$' -> dollar();
            case '<', '>' -> redirection();
            case '#' -> comment();
            default -> {
                words.add(c);
                at++;
                yield true;
            }
        };
    }

    private boolean plain() {
        var end = text.indexOf('\'', at + 1);
        if (end < 0) {
            return false;
        }
        words.add(text.substring(at + 1, end));
        at = end + 1;
        return true;
    }

    private boolean quoted() {
        words.begin();
        for (at++; at < text.length(); ) {
            var c = text.charAt(at);
            if (c == '"') {
                at++;
                return true;
            }
            if (c == '$') {
                variable();
            } else if (c == '\\' && at + 1 < text.length() && "$`\"\\\n!".indexOf(text.charAt(at + 1)) >= 0) {
                if (text.charAt(at + 1) != '\n') {
                    words.add(text.charAt(at + 1) == '!' ? "\\!" : text.substring(at + 1, at + 2));
                }
                at += 2;
            } else {
                words.add(c);
                at++;
            }
        }
        return false;
    }

    private boolean escaped() {
        if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
            words.add(text.charAt(at + 1));
        }
        at += 2;
        return true;
    }

    private boolean dollar() {
        if (text.startsWith("$'", at)) {
            var ansi = AnsiText.at(text, at + 2);
            ansi.ifPresent(found -> {
                words.add(found.text());
                at = found.end();
            });
            return ansi.isPresent();
        }
        if (text.startsWith("$\"", at)) {
            at++;
            return quoted();
        }
        variable();
        return true;
    }

    /// A variable of the shell becomes one of the environment.
    private void variable() {
        var name = VARIABLE.matcher(text).region(at + 1, text.length());
        if (name.lookingAt()) {
            words.add("{{" + name.group(1) + "}}");
            at = name.end();
        } else {
            words.add('$');
            at++;
        }
    }

    private boolean comment() {
        if (words.begun()) {
            words.add('#');
            at++;
        } else {
            var end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        }
        return true;
    }

    /// A here-document is the command's input; other redirections go.
    private boolean redirection() {
        words.end();
        var document = DOCUMENT.matcher(text).region(at, text.length());
        if (document.lookingAt()) {
            var end = Pattern.compile("(?m)^\\t*" + document.group(2) + "$").matcher(text);
            var found = end.find(document.end());
            input = text.substring(document.end(), found ? end.start() : text.length());
            at = found ? end.end() : text.length();
            return true;
        }
        var here = text.startsWith("<<<", at);
        while (at < text.length() && "<>&| \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var before = words.words().size();
        while (at < text.length() && " \t\n;|&<>".indexOf(text.charAt(at)) < 0) {
            if (!piece(text.charAt(at))) {
                return false;
            }
        }
        words.end();
        if (words.words().size() > before) {
            var target = words.words().removeLast();
            input = here ? target + "\n" : input;
        }
        return true;
    }
}
