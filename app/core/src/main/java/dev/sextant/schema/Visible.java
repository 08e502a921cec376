package dev.sextant.schema;

/// Text from outside made fit for eyes: what cannot be seen, or would turn its neighbours round, is written out.
public final class Visible {
    private static final int LONGEST = 120;

    private Visible() {}

    /// The text with every control, direction and zero-width character as its escape; tabs and line ends stay.
    public static String text(String text) {
        if (text.codePoints().noneMatch(Visible::hides)) {
            return text;
        }
        var written = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (hides(c)) {
                written.append(escape(c));
            } else {
                written.appendCodePoint(c);
            }
        });
        return written.toString();
    }

    /// The text in one line, at most 120 characters of it.
    public static String line(String text) {
        var longer = text.codePointCount(0, text.length()) > LONGEST;
        var head = longer ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
        return text(head).replace("\n", "\\u000a");
    }

    /// JSON with what is not seen as escapes of JSON (RFC 8259 section 7): another text of the same value.
    public static String json(String text) {
        if (text.codePoints().noneMatch(Visible::hides)) {
            return text;
        }
        var written = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (hides(c)) {
                Character.toString(c).chars().forEach(half -> written.append(escape(half)));
            } else {
                written.appendCodePoint(c);
            }
        });
        return written.toString();
    }

    /// Whether a character of a text is not seen as what it is (Unicode Technical Report 36 section 2): controls but
    /// tab and line feed, formats such as direction marks and zero widths, separators of lines, fillers, halves of
    /// pairs.
    public static boolean hides(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
        };
    }

    private static String escape(int c) {
        return c > 0xFFFF ? "\\u{%x}".formatted(c) : "\\u%04x".formatted(c);
    }
}
