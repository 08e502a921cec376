package dev.sextant.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a person starts it: a process of its own, a real window on a real display.
final class WindowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void drawsItsWindowAndEndsWhenAsked() throws Exception {
        var screen = VirtualScreen.start(folder);
        assumeTrue(screen.isPresent(), "Xvfb is not installed");
        try (var display = screen.get()) {
            Process window = open(display);
            try {
                awaitPicture(display, window);
            } finally {
                window.destroy();
            }
            window.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertFalse(words().contains("Exception"), this::words);
        }
    }

    private void awaitPicture(VirtualScreen display, Process window) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!display.showsSomething()) {
            if (window.waitFor(100, TimeUnit.MILLISECONDS)) {
                fail("The program ended with " + window.exitValue() + ": " + words());
            }
            if (Instant.now().isAfter(end)) {
                fail("Nothing was drawn: " + words());
            }
        }
    }

    /// Starts the program as ./dev run does: JavaFX as modules, the rest on the class path, a home of its own.
    private Process open(VirtualScreen display) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx512m",
                "-Duser.home=" + folder,
                "--module-path=" + path(WindowTest::isJavaFx),
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp",
                path(Predicate.not(WindowTest::isJavaFx)),
                Main.class.getName());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("words").toFile());
        builder.environment().put("DISPLAY", display.display());
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    private static String path(Predicate<String> wanted) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isJavaFx(String element) {
        return element.contains(File.separator + "org" + File.separator + "openjfx" + File.separator);
    }

    private String words() {
        try {
            return Files.readString(folder.resolve("words"));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
