package dev.sextant.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The vault behind a real gnome-keyring on a session bus of its own. Each errand is a run of its own.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class GnomeKeyringTest {
    @TempDir
    private Path home;

    @Test
    void storesFindsUpdatesAndForgetsOverSeveralRuns() throws IOException, InterruptedException {
        for (var tool : List.of("dbus-run-session", "gnome-keyring-daemon")) {
            assumeTrue(installed(tool), tool + " is not installed: the real keyring is not tested");
        }
        var lines =
                onBus(errand("canary-one", "get"), errand("get", "canary-two", "get"), errand("get", "remove", "get"));

        assertEquals(
                List.of(
                        "put true",
                        "present canary-one",
                        "present canary-one",
                        "put true",
                        "present canary-two",
                        "present canary-two",
                        "removed true",
                        "absent"),
                lines);
        assertFalse(holds("canary"), "a file of the run holds the secret");
    }

    @Test
    void withoutABusTheRefusalSaysSoAndNothingIsWritten() throws IOException, InterruptedException {
        var lines = run(List.of("sh", "-c", "unset DBUS_SESSION_BUS_ADDRESS; " + errand("canary-one")));

        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.getFirst().startsWith("refused: "), lines.toString());
        assertFalse(Files.exists(home.resolve("vault")));
    }

    private List<String> onBus(String... errands) throws IOException, InterruptedException {
        var script = "printf words | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
                + String.join("; ", errands);
        return run(List.of("dbus-run-session", "--", "sh", "-c", script));
    }

    private String errand(String... acts) {
        return "'%s' --enable-native-access=ALL-UNNAMED -cp '%s' dev.sextant.vault.Errand '%s' %s"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        home,
                        String.join(" ", acts));
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_DATA_HOME");
        builder.environment()
                .put(
                        "XDG_RUNTIME_DIR",
                        Files.createDirectories(home.resolve("run")).toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var process = builder.start();
        var lines = new ArrayList<String>();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines()
                    .filter(line -> line.startsWith("errand: "))
                    .map(line -> line.substring("errand: ".length()))
                    .forEach(lines::add);
        }
        process.waitFor();
        return lines;
    }

    private boolean holds(String canary) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean installed(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
