package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.Visible;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/// What comes from outside is text in the window: what is not seen in it is written out, and nothing that it names is
/// fetched.
final class OddTextWalkTest {
    private final OddServer server = new OddServer();

    @TempDir
    private Path folder;

    private Journey journey;

    OddTextWalkTest() throws IOException {}

    @BeforeEach
    void openTheContract(@TempDir Path home) throws IOException {
        journey = Journey.start(Theme.LIGHT, 1280, 960, home);
        journey.open(
                Files.writeString(folder.resolve("odd.json"), server.spec()).toString());
        journey.awaitText("Form");
    }

    @AfterEach
    void close() throws IOException {
        journey.close();
        server.close();
    }

    @Test
    void aContractIsText() {
        journey.pick("good", "/good");
        for (var tab : List.of("JSON", "Headers", "Options", "Docs", "Form")) {
            journey.clickText(tab);
            expectNothingHidden(journey.labels());
        }
        journey.tab("Docs");
        assertTrue(journey.words().contains("<img src='" + server.url("/fetched/b")), journey.words());
        assertTrue(journey.words().contains("d\\u202e\\u200b\\u001b\\u009b"), journey.words());
        journey.clickText("2 problems while loading");
        journey.awaitWords("nowhere\\u202e");
        expectNothingHidden(journey.labels());
        expectNothingFetched();
    }

    @Test
    void anAnswerIsText() {
        journey.pick("good", "/good");
        journey.send("200 OK");
        journey.clickText("1 difference from contract");
        expectNothingHidden(journey.labels());
        for (var tab : List.of("Headers", "Timeline")) {
            journey.clickLastText(tab);
            expectNothingHidden(journey.labels());
        }
        journey.pick("bad", "/bad");
        journey.send("599 p\\u202e\\u200b\\u001b\\u009b");
        expectNothingHidden(journey.labels());
        journey.tab("Why");
        expectNothingHidden(journey.labels());
        expectNothingFetched();
    }

    @Test
    void markupInAnAnswerIsShownAndNotRun() {
        journey.pick("page", "/page");
        journey.send("200 OK");
        assertTrue(journey.read("Body").contains("<script src='"), journey.read("Body"));
        journey.pick("drawing", "/drawing");
        journey.send("200 OK");
        assertTrue(journey.read("Body").contains("<svg xmlns="), journey.read("Body"));
        expectNothingFetched();
    }

    /// Fails when a text holds what nobody would see.
    private static void expectNothingHidden(List<String> texts) {
        texts.forEach(text -> assertEquals(Visible.text(text), text));
    }

    /// Fails when anything was asked for but what was called.
    private void expectNothingFetched() {
        assertEquals(
                List.of(),
                server.asked().stream()
                        .filter(path -> path.startsWith("/fetched"))
                        .toList());
    }

    @Test
    void aLabelThatShowsItAsItCameIsCaught() {
        journey.plant(() -> new Label("a" + OddServer.ODD));
        assertThrows(AssertionFailedError.class, () -> expectNothingHidden(journey.labels()));
    }

    @Test
    void aPictureThatIsFetchedIsCaught() throws IOException {
        URI.create(server.url("/fetched/b")).toURL().openStream().close();
        assertThrows(AssertionFailedError.class, this::expectNothingFetched);
    }
}
