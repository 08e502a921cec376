package dev.sextant.desktop.viewer;

import dev.sextant.body.Document;
import dev.sextant.body.Presentation;
import dev.sextant.body.Rows;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Bodies opened and read through, for the tests of this package.
final class Documents {
    private Documents() {}

    static Rows json(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            var document = Document.open(Body.of("application/json", bytes, bytes.length), Presentation.JSON);
            document.read();
            return document.rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
