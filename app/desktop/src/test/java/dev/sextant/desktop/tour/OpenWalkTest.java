package dev.sextant.desktop.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A contract that is dropped on the window in a zip.
final class OpenWalkTest {
    private static final String SPEC = """
            openapi: 3.1.0
            info: {title: Harbour, version: "1"}
            servers: [{url: "https://harbour.example"}]
            paths: {/ships: {$ref: "paths/ships.yaml"}}
            """;
    private static final String SHIPS = "get: {responses: {200: {description: Ships.}}}";

    @Test
    void aZipDroppedOnTheWindowOpens(@TempDir Path home) throws IOException {
        var file = home.resolve("harbour.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : List.of(List.of("docs/openapi.yaml", SPEC), List.of("docs/paths/ships.yaml", SHIPS))) {
                zip.putNextEntry(new ZipEntry(entry.getFirst()));
                zip.write(entry.getLast().getBytes(UTF_8));
            }
        }
        try (var journey = Journey.start(Theme.LIGHT, 1280, 960, home)) {
            assertTrue(journey.drop(file));
            journey.awaitRead("Request line", "https://harbour.example/ships");
        }
    }
}
