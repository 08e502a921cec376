package dev.sextant.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.themes.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same call in three regions at once.
final class RoundWalkTest {
    private Journey journey;

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheWindow(@TempDir Path home) {
        journey = Journey.start(Theme.LIGHT, 1280, 800, home);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void comparesThreeRegions() {
        try (var regions = Regions.start(false)) {
            open(regions, "staging");
            sendToAll();
            journey.awaitWords("5 paths and 1 header differ.");
            journey.awaitText("403 Forbidden");
            journey.awaitText("no body to compare, 1 header");
            assertTrue(journey.words().contains("attributes.risk-level\nLOW\n≠ HIGH\nnot compared"), journey.words());
            assertTrue(journey.words().contains("attributes.suppressed-until\nabsent\n+ null"), journey.words());
            assertEquals(
                    List.of("ap-southeast-2 GET", "eu-west-1 GET", "us-west-2 GET"),
                    regions.heard().stream().sorted().toList());
            ignoreAPath();
            journey.clickText("403 Forbidden");
            journey.awaitText("This credential may not do that");
            journey.awaitText("The key was made in us-west-2.");
            journey.press(KeyCode.LEFT);
            journey.awaitRead("Body", "FAILURE");
        }
    }

    /// It stays ignored when the call is sent again.
    private void ignoreAPath() {
        journey.clickText("meta.total");
        journey.press(KeyCode.DELETE);
        journey.awaitWords("4 paths and 1 header differ.");
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.awaitText("no body to compare, 1 header");
        journey.awaitWords("4 paths and 1 header differ.");
        journey.clickText("1 ignored");
        journey.clickText("Compare meta.total again");
        journey.awaitWords("5 paths and 1 header differ.");
    }

    @Test
    void tellsElementsApartByTheMemberChosen() {
        try (var regions = Regions.start(false)) {
            open(regions, "staging");
            sendToAll();
            journey.awaitText("data[id=ccc:S3-016:logs]");
            journey.clickText("Array keys");
            journey.clickText("data by id");
            journey.clickText("Equal elements");
            journey.awaitText("data[0]");
        }
    }

    @Test
    void oneThatDoesNotAnswerHoldsUpNobody() {
        try (var regions = Regions.start(true)) {
            open(regions, "staging");
            sendToAll();
            journey.awaitWords("5 paths and 1 header differ.");
            journey.awaitText("waiting");
            journey.clickText("Cancel all");
            journey.awaitText("cancelled by you");
            journey.awaitText("Again");
            journey.clickText("Back to the call");
            journey.send("200 OK");
        }
    }

    @Test
    void writingInProductionAsksOnceForAll() {
        try (var regions = Regions.start(false)) {
            journey.open(regions.workspace(folder, "production").toString());
            journey.pick("reports", "/v1/reports");
            sendToAll();
            var names = "us-west-2, eu-west-1, ap-southeast-2";
            journey.awaitText(names + ": this call destroys. Type " + names + " to send it.");
            assertEquals(List.of(), regions.heard());
            journey.type(names);
            journey.press(KeyCode.ENTER);
            journey.awaitText("Compare");
            journey.awaitText("403 Forbidden");
            assertEquals(3, regions.heard().size());
        }
    }

    private void open(Regions regions, String stage) {
        journey.open(regions.workspace(folder, stage).toString());
        journey.pick("checks", "/v1/checks");
    }

    private void sendToAll() {
        journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        journey.clickText("Send to 3");
    }
}
