package dev.sextant.desktop.viewer;

/// Text from outside made fit for labels: what cannot be seen is written out.
public final class Visible {
    private Visible() {}

    /// The text with every control, bidi and zero-width character as its escape; line ends and tabs stay.
    public static String text(String text) {
        if (text.codePoints().noneMatch(Visible::hides)) {
            return text;
        }
        var written = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (hides(c)) {
                written.append(Characters.written(c));
            } else {
                written.appendCodePoint(c);
            }
        });
        return written.toString();
    }

    private static boolean hides(int c) {
        return c != '\n' && Characters.isUnseen(c);
    }
}
