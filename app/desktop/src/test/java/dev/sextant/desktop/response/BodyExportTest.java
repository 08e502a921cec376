package dev.sextant.desktop.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BodyExportTest {

    @Test
    void savesTheExactBytes(@TempDir Path folder) throws IOException {
        var bytes = new byte[] {0, (byte) 0xFF, '\r', '\n', (byte) 0xC3};
        var file = folder.resolve("answer.bin");
        assertEquals(Optional.empty(), BodyExport.save(Body.of("", bytes, 5), file));
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void saysWhatWentWrong(@TempDir Path folder) {
        var fault = BodyExport.save(
                Body.of("", new byte[1], 1), folder.resolve("none").resolve("answer.bin"));
        assertTrue(fault.orElseThrow().startsWith("The body was not saved to "));
    }

    @Test
    void namesTheFileByItsKind() {
        assertEquals("answer.json", BodyExport.fileName(Body.of("application/problem+json", new byte[0], 0)));
        assertEquals("answer.png", BodyExport.fileName(Body.of("image/png", new byte[0], 0)));
        assertEquals("answer.bin", BodyExport.fileName(Body.of("", new byte[0], 0)));
        assertEquals("answer.txt", BodyExport.fileName(Body.of("text/plain; charset=utf-8", new byte[0], 0)));
    }
}
