package dev.sextant.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// One style sheet, written in pixels of the design and served at any text size.
record Sheet(String name) {
    private static final Pattern LENGTH = Pattern.compile("(-?\\d+(?:\\.\\d+)?)px");
    private static final double HAIRLINE = 1;

    /// The resource itself at 100 percent, else a data address with every length scaled; hairlines stay hairlines.
    String address(TextSize size) {
        return size.equals(TextSize.NORMAL) ? resource().toExternalForm() : encode(scaled(text(), size));
    }

    String text() {
        try (InputStream bytes = resource().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String scaled(String text, TextSize size) {
        return LENGTH.matcher(text).replaceAll(length -> {
            double pixels = Double.parseDouble(length.group(1));
            double drawn = Math.abs(pixels) <= HAIRLINE ? pixels : size.of(pixels);
            return String.format(Locale.ROOT, "%.2fpx", drawn);
        });
    }

    private URL resource() {
        return Objects.requireNonNull(Sheet.class.getResource(name + ".css"), name);
    }

    private static String encode(String text) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
