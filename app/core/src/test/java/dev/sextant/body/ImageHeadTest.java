package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImageHeadTest {
    private static final String GIF = "474946383961 0a00 1400 000000";
    private static final String FRAME = "2c 00000000 0a00 1400 00 02 0144 00";

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a 0000000d49484452 00000280 000001e0 0806000000, PNG, 640, 480",
        "ffd8 ffe00004 0000 ffc2 0011 08 01e0 0280 030122, JPEG, 640, 480",
        "424d 00000000 00000000 00000000 28000000 80020000 20feffff 0100, BMP, 640, 480"
    })
    void readsTheSizeBeforeThePixels(String hex, String kind, int width, int height) throws IOException {
        assertEquals(Optional.of(new ImageHead(kind, width, height, 1)), head(hex));
    }

    @Test
    void countsTheFramesOfAGif() throws IOException {
        assertEquals(
                new ImageHead("GIF", 10, 20, 3),
                head(GIF + FRAME.repeat(3) + "3b").orElseThrow());
    }

    @Test
    void letsNoBombThrough() throws IOException {
        assertFalse(head("89504e470d0a1a0a 0000000d49484452 0000ffff 0000ffff 0806000000")
                .orElseThrow()
                .fits());
        assertFalse(head("89504e470d0a1a0a 0000000d49484452 7fffffff 7fffffff 0806000000")
                .orElseThrow()
                .fits());
        assertFalse(head("89504e470d0a1a0a 0000000d49484452 ffffffff 00000001 0806000000")
                .orElseThrow()
                .fits());
        assertFalse(new ImageHead("GIF", 1_000, 1_000, 26).fits());
        assertTrue(new ImageHead("GIF", 1_000, 1_000, 25).fits());
    }

    @Test
    void bearsGarbageAfterEverySign() throws IOException {
        var random = new Random(3);
        for (var sign : new String[] {"474946383961", "ffd8ff", "424d", "89504e470d0a1a0a"}) {
            for (var i = 0; i < 500; i++) {
                var tail = new byte[random.nextInt(80)];
                random.nextBytes(tail);
                head(sign + HexFormat.of().formatHex(tail));
            }
        }
    }

    private static Optional<ImageHead> head(String hex) throws IOException {
        var bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return ImageHead.of(Body.of("image/png", bytes, bytes.length));
    }
}
