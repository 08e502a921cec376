package dev.sextant.body;

/// Reads an expression of [java.util.regex.Pattern] for the longest text that stands in whatever it matches. Careful:
/// where it cannot tell, because of choices, flags or rare escapes, that text is empty.
final class Literal {
    /// Escapes that are one letter long and stand for no text, or one that is hard to see.
    private static final String SHORT_ESCAPES = "dDsSwWbBAzZGhHvVRXtnrfae";

    private final String expression;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int at;
    private int depth;

    private Literal(String expression) {
        this.expression = expression;
    }

    static String in(String expression) {
        if (expression.contains("|") || expression.contains("(?")) {
            return "";
        }
        var reader = new Literal(expression);
        return reader.read() ? reader.longest : "";
    }

    private boolean read() {
        while (at < expression.length()) {
            var c = expression.charAt(at);
            at++;
            if (!take(c)) {
                return false;
            }
        }
        end();
        return true;
    }

    private boolean take(char c) {
        return switch (c) {
            case '\\' -> escape();
            case '[' -> list();
            case '*', '?', '{' -> quantifier(c);
            case '(', ')' -> group(c);
            case '+', '.', '^', '$' -> end();
            default -> append(c);
        };
    }

    /// What a group holds may be repeated no times.
    private boolean group(char c) {
        end();
        depth += c == '(' ? 1 : -1;
        return true;
    }

    private boolean append(char c) {
        if (depth == 0) {
            run.append(c);
        }
        return true;
    }

    private boolean end() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
        return true;
    }

    /// What was before it may stand no times.
    private boolean quantifier(char c) {
        run.setLength(Math.max(0, run.length() - 1));
        end();
        var close = expression.indexOf('}', at);
        at = c == '{' && close >= 0 ? close + 1 : at;
        return true;
    }

    private boolean escape() {
        if (at == expression.length()) {
            return false;
        }
        var c = expression.charAt(at);
        at++;
        if (Character.isLetterOrDigit(c)) {
            return SHORT_ESCAPES.indexOf(c) >= 0 && end();
        }
        return append(c);
    }

    /// A list of characters in brackets; one within another is not looked into.
    private boolean list() {
        end();
        var close = expression.indexOf(']', at);
        var text = close < 0 ? "[" : expression.substring(at, close);
        at = close + 1;
        return text.indexOf('[') < 0 && text.indexOf('\\') < 0 && !text.isEmpty() && !text.equals("^");
    }
}
