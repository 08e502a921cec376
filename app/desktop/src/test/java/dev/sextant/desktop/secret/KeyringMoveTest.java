package dev.sextant.desktop.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Secrets move between passphrase, a real gnome-keyring and memory, and are found again by the next run.
@Tag("slow")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class KeyringMoveTest {
    @TempDir
    private Path home;

    @BeforeEach
    void installed() {
        for (var tool : List.of("dbus-run-session", "gnome-keyring-daemon")) {
            assumeTrue(
                    List.of(System.getenv("PATH").split(":")).stream()
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))),
                    tool + " is not installed: the real keyring is not tested");
        }
    }

    @Test
    void secretsMoveThereAndBackAndTheNextRunFindsThem() throws IOException, InterruptedException {
        var lines = onBus(
                errand("-", "passphrase", "put", "system", "get", "passphrase", "get", "system", "get"),
                errand("system", "get", "memory", "get", "passphrase", "get"),
                errand("passphrase", "get", "system", "get"));

        assertEquals(
                List.of(
                        "the vault behind your passphrase, lockable true",
                        "put true",
                        "the vault behind the system's keyring, lockable false",
                        "present canary-7e57-moved",
                        "the vault behind your passphrase, lockable true",
                        "present canary-7e57-moved",
                        "the vault behind the system's keyring, lockable false",
                        "present canary-7e57-moved",
                        "present canary-7e57-moved",
                        "this run only",
                        "present canary-7e57-moved",
                        "the vault behind your passphrase, lockable true",
                        "present canary-7e57-moved",
                        "unavailable: ",
                        "the vault behind the system's keyring, lockable false",
                        "present canary-7e57-moved"),
                lines.stream()
                        .map(line -> line.startsWith("unavailable: ") ? "unavailable: " : line)
                        .map(line -> line.replaceAll("behind .*keyring", "behind the system's keyring"))
                        .toList());
        assertFalse(holds("canary"), "a file of the run holds the secret");
        assertTrue(Files.isDirectory(home.resolve("vaults").resolve("shop")));
        assertFalse(Files.exists(home.resolve("vaults").resolve("shop.moving")), "a draft was left");
    }

    private List<String> onBus(String... errands) throws IOException, InterruptedException {
        var script = "printf words | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
                + String.join("; ", errands);
        return run(List.of("dbus-run-session", "--", "sh", "-c", script));
    }

    private String errand(String... acts) {
        return "'%s' --enable-native-access=ALL-UNNAMED -cp '%s' dev.sextant.desktop.secret.Mover '%s' %s"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        home.resolve("vaults").resolve("shop"),
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
        List<String> lines;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines()
                    .filter(line -> line.startsWith("errand: "))
                    .map(line -> line.substring("errand: ".length()))
                    .toList();
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
}
