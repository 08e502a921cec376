package dev.sextant.desktop.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// The part of the tour that compares answers: three regions at once, and one with the one before.
final class CompareTour {
    private final Journey journey;
    private final Consumer<String> take;

    CompareTour(Journey journey, Consumer<String> take) {
        this.journey = journey;
        this.take = take;
    }

    void walk() {
        try (var regions = Regions.start(true)) {
            journey.open(regions.workspace(Files.createTempDirectory("sextant-walk"), "staging")
                    .toString());
            journey.pick("checks", "/v1/checks");
            journey.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            take.accept("50-several");
            journey.clickText("Send to 3");
            journey.awaitWords("5 paths and 1 header differ.");
            take.accept("51-one-waits");
            regions.release();
            journey.awaitText("no body to compare, 1 header");
            take.accept("52-three-regions");
            journey.clickText("403 Forbidden");
            journey.awaitText("This credential may not do that");
            take.accept("53-answer-of-one");
            journey.clickText("Back to the call");
            journey.send("200 OK");
            journey.clickNamed("Pin this answer");
            journey.choose(Regions.EU);
            journey.press(KeyCode.CONTROL, KeyCode.ENTER);
            journey.awaitRead("Body", "FAILURE");
            journey.tab("Compare");
            journey.awaitWords("5 paths and 1 header differ.");
            take.accept("54-pinned");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
