package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.body.BodyText;
import dev.sextant.exchange.Body;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BodyTextTest {

    @Test
    void joinsJsonOnOneLine() {
        assertEquals(Optional.of("{\"a b\":[1,1e400]}"), BodyText.onOneLine(body("{ \"a b\" :\n [1 , 1e400]\n}")));
        assertEquals(Optional.empty(), BodyText.onOneLine(body("{ \"a\" 1 }")));
        assertEquals(Optional.empty(), BodyText.onOneLine(body("")));
    }

    @Test
    void givesTheTextAsItCame() {
        assertEquals(Optional.of(" {\u202E} "), BodyText.asItCame(body(" {\u202E} ")));
    }

    @Test
    void writesOutWhatCannotBeSeen() {
        assertEquals("a\\u202eb\\u0007", Visible.text("a\u202Eb\u0007"));
        assertEquals("zwei\nZeilen", Visible.text("zwei\nZeilen"));
    }

    private static Body body(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Body.of("application/json", bytes, bytes.length);
    }
}
