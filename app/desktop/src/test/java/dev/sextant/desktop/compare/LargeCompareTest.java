package dev.sextant.desktop.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.compare.Answer;
import dev.sextant.compare.Rules;
import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.themes.Theme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Three answers of 10 MB each are compared while the window goes on drawing.
@Tag("slow")
final class LargeCompareTest {
    private static final int ELEMENTS = 100_000;
    private static final int EVERY = 1_000;
    private static final Duration LONGEST_GAP = Duration.ofSeconds(2);

    private final Robot robot = Robot.start();

    @Test
    void staysLive() {
        var sides = List.of(side("us", "12.50"), side("eu", "13.25"), side("ap", "12.50"));
        var model =
                robot.run(() -> new CompareViewModel(Background.ofWindow(), new SimpleObjectProperty<>(Rules.NONE)));
        robot.show(() -> new CompareView(model, _ -> {}), 1000, 640, Theme.LIGHT);
        var watch = robot.watchFrames();
        var begun = System.nanoTime();
        robot.run(() -> {
            model.show(sides);
            return true;
        });
        robot.await("they are compared", () -> model.sheetProperty().get().differences() == ELEMENTS / EVERY);
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        robot.run(() -> {
            var grid = (TableView<?>) robot.stage().getScene().getRoot().lookup(".table-view");
            grid.scrollTo(grid.getItems().size() - 1);
            return true;
        });
        robot.settle();
        var worst = robot.run(() -> {
            watch.stop();
            return watch.worst();
        });
        System.out.printf(
                "three answers of %d MB compared in %d ms, worst gap %d ms%n",
                sides.getFirst().answer().orElseThrow().size() / 1_000_000, taken.toMillis(), worst.toMillis());
        assertEquals(
                "base | 100 paths | 0 paths",
                String.join(
                        " | ",
                        model.sheetProperty().get().rows().get(3).cells().stream()
                                .map(DiffCell::words)
                                .toList()));
        assertTrue(worst.compareTo(LONGEST_GAP) < 0, worst.toString());
    }

    private static Side side(String place, String other) {
        var text = new StringBuilder("[{\"id\":-1}");
        IntStream.range(0, ELEMENTS)
                .forEach(i -> text.append(
                        ",{\"id\":%d,\"name\":\"a name that is not short at all, but as long as names are\",\"tags\":[\"a\",\"b\"],\"size\":%s}"
                                .formatted(i, i % EVERY == 7 ? other : "12.50")));
        var bytes = text.append(']').toString().getBytes(StandardCharsets.UTF_8);
        return Side.of(new Answer(
                place,
                "200 OK",
                Outcome.OK,
                Duration.ofMillis(5),
                Metadata.EMPTY,
                Optional.of(Body.of("application/json", bytes, -1))));
    }
}
