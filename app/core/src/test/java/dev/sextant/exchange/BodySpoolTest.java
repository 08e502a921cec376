package dev.sextant.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodySpoolTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1000, false", "1048576, false", "1048577, true", "3000000, true"})
    void givesBackEveryByteFromMemoryOrFile(int size, boolean spilled) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        try (var spool = new BodySpool()) {
            for (var at = 0; at < size; at += 7_000) {
                spool.write(bytes, at, Math.min(7_000, size - at));
            }
            var body = spool.finish("text/plain", () -> 12);
            assertEquals(spilled, body.file().isPresent());
            assertEquals(size, body.size());
            assertEquals(12, body.wireSize());
            try (var in = body.open()) {
                assertArrayEquals(bytes, in.readAllBytes());
            }
        }
    }
}
