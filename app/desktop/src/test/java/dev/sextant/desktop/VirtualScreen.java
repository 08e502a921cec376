package dev.sextant.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// An X server that draws into a file, so that a test sees what a real window shows.
final class VirtualScreen implements AutoCloseable {

    private static final int PIXELS_OF_A_WINDOW = 100_000;

    private final Process server;
    private final Path pixels;
    private final String display;

    private VirtualScreen(Process server, Path pixels, String display) {
        this.server = server;
        this.pixels = pixels;
        this.display = display;
    }

    /// Starts Xvfb with its pixels in a folder; empty where it is not installed.
    static Optional<VirtualScreen> start(Path folder) throws IOException {
        Process server;
        try {
            server = new ProcessBuilder(
                            "Xvfb",
                            "-displayfd",
                            "1",
                            "-br",
                            "-nolisten",
                            "tcp",
                            "-screen",
                            "0",
                            "1280x800x24",
                            "-fbdir",
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            return Optional.empty();
        }
        BufferedReader numbers = server.inputReader();
        String number = numbers.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended with " + server.onExit().join().exitValue());
        }
        return Optional.of(new VirtualScreen(server, folder.resolve("Xvfb_screen0"), ":" + number));
    }

    /// What a program finds in DISPLAY.
    String display() {
        return display;
    }

    /// Whether something as large as a window is drawn: the screen itself is black.
    boolean showsSomething() throws IOException {
        int lit = 0;
        for (byte octet : Files.readAllBytes(pixels)) {
            if (octet != 0) {
                lit++;
            }
        }
        return lit > PIXELS_OF_A_WINDOW;
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
