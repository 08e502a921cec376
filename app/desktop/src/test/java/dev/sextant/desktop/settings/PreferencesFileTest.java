package dev.sextant.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.compare.Rules;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrote() {
        var preferences = new Preferences(
                Optional.of(Theme.DARK),
                new TextSize(120),
                false,
                true,
                true,
                List.of(new Recent("Lab", "grpc://127.0.0.1:1", Instant.parse("2026-11-22T07:31:04Z"))),
                Optional.of("/home/me/acme"),
                Optional.of("passphrase"),
                Map.of("x-account", List.of("harbor", "quay")),
                Map.of(
                        "Conformity GET /checks",
                        Rules.NONE.keyed("data", "id").ignoring("meta").ignoringHeader("x-a")));
        assertTrue(file().write(preferences).isEmpty());
        assertEquals(preferences, file().read().preferences());
    }

    @Test
    void noFileIsTheDefault() {
        assertEquals(new PreferencesFile.Reading(Preferences.DEFAULT, Optional.empty()), file().read());
    }

    @Test
    void keepsADamagedFileAsideAndNamesIt() throws IOException {
        Files.writeString(folder.resolve("window.json"), "{\"text\": 120,");
        var reading = file().read();
        assertEquals(Preferences.DEFAULT, reading.preferences());
        try (var files = Files.list(folder)) {
            var kept = files.findFirst().orElseThrow();
            assertTrue(reading.problem().orElseThrow().remedy().contains(kept.toString()));
        }
    }

    @Test
    void leavesWhatItCannotUseAtItsDefault() throws IOException {
        Files.writeString(
                folder.resolve("window.json"),
                "{\"theme\": \"PLAID\", \"text\": 999, \"recent\": [{\"title\": 1}], \"comparisons\": {\"x\": 1}}");
        assertEquals(
                new Preferences(
                        Optional.empty(),
                        TextSize.LARGEST,
                        true,
                        false,
                        false,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Map.of()),
                file().read().preferences());
    }

    @Test
    void whatIsOpenedAgainMovesToTheFront() {
        var first = new Recent("a", "grpc://a:1", Instant.EPOCH);
        var second = new Recent("b", "grpc://b:1", Instant.EPOCH);
        var all = Preferences.DEFAULT.with(first).with(second).with(first).recent();
        assertEquals(List.of(first, second), all);
    }

    @Test
    void theDataFolderFollowsTheSystem() {
        var home = Path.of("/home/mara");
        assertEquals(Path.of("/home/mara/.local/share/sextant"), Folders.data(Map.of(), "Linux", home));
        assertEquals(Path.of("/data/sextant"), Folders.data(Map.of("XDG_DATA_HOME", "/data"), "Linux", home));
        assertEquals(
                Path.of("/home/mara/Library/Application Support/Sextant"), Folders.data(Map.of(), "Mac OS X", home));
    }

    private PreferencesFile file() {
        return new PreferencesFile(folder.resolve("window.json"));
    }
}
