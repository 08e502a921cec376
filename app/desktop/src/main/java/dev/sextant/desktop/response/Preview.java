package dev.sextant.desktop.response;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The first of a message's text on one line.
final class Preview {
    private static final int LENGTH = 400;

    private Preview() {}

    /// The line of a body.
    static String of(Body body) {
        try {
            return line(new String(body.head(LENGTH), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return "";
        }
    }

    private static String line(String text) {
        var line = new StringBuilder(text.length());
        var space = false;
        for (var i = 0; i < text.length(); i++) {
            var each = text.charAt(i);
            if (Character.isWhitespace(each)) {
                space = !line.isEmpty();
            } else {
                line.append(space ? " " : "").append(each);
                space = false;
            }
        }
        return line.toString();
    }
}
