package dev.sextant.desktop.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of a walk that nobody keeps.
final class Scratch {
    private Scratch() {}

    /// A new file of this name and content in a folder of its own.
    static Path file(String name, String content) {
        try {
            var file = Files.createTempDirectory("sextant-walk").resolve(name);
            write(file, content);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes other content into it.
    static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
