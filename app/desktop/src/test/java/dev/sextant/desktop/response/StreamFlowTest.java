package dev.sextant.desktop.response;

import static dev.sextant.desktop.response.Answers.ok;
import static dev.sextant.lens.Traces.at;
import static dev.sextant.lens.Traces.message;
import static dev.sextant.lens.Traces.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.lens.Traces;
import dev.sextant.themes.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A stream that is faster than the window.
final class StreamFlowTest {
    private static final int MANY = 100_000;

    private final Robot robot = Robot.start();
    private final Background background = Background.ofWindow();
    private final ResponseViewModel pane = robot.run(() -> new ResponseViewModel(() -> at(2_000), background));

    @BeforeEach
    void show() {
        robot.show(() -> new ResponseView(pane, new ResponseActions()), 580, 640, Theme.LIGHT);
    }

    @AfterEach
    void letGo() {
        robot.run(() -> {
            pane.close();
            return true;
        });
    }

    @Test
    void showsAHundredThousandMessagesWithoutFreezing() {
        flood(1_000);
        var watch = robot.watchFrames();
        var took = flood(MANY);
        var worst = robot.run(watch::worst);
        robot.run(() -> {
            watch.stop();
            return true;
        });
        Logger.getLogger("figures")
                .info("%,d messages in the window after %d ms, longest wait for a frame %d ms"
                        .formatted(MANY, took.toMillis(), worst.toMillis()));
        assertEquals(MANY + 1, pane.stream().total());
        assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, took.toString());
        assertTrue(worst.compareTo(Duration.ofSeconds(2)) < 0, worst.toString());
    }

    @Test
    void leadsToEveryMessageOfALongStream() {
        flood(25_000);
        robot.run(() -> {
            pane.stream().first();
            return true;
        });
        robot.await("the first shows", () -> first() == 1);
        robot.run(() -> {
            pane.stream().later();
            return true;
        });
        robot.await("the next page shows", () -> first() == 10_001);
        robot.run(() -> {
            pane.stream().last();
            return true;
        });
        robot.await("the latest show", () -> last() == 25_001);
    }

    @Test
    void filtersMessagesOnDiskToo() {
        flood(25_000);
        robot.click(field());
        robot.type("n\":777,");
        robot.await("one is left", () -> pane.stream().shownProperty().get().size() == 1);
        assertEquals(
                "1 of 25\u2009001 hold “n\":777,”.",
                pane.stream().noteProperty().get());
        robot.press(KeyCode.ESCAPE);
        robot.await("all are back", () -> last() == 25_001);
    }

    @Test
    void filtersMessagesByJq() {
        flood(12_000);
        robot.click(field());
        robot.type(".n >= 11990 and .state == \"OPEN\"");
        robot.await("ten are left", () -> pane.stream().shownProperty().get().size() == 10);
        robot.await("it says so", () -> pane.stream().noteProperty().get().startsWith("10 of 12\u2009001 pass .n >="));
        robot.press(KeyCode.ESCAPE);
        robot.type(".n >=");
        robot.await(
                "the fault is said", () -> pane.stream().noteProperty().get().contains("filter of jq"));
        robot.press(KeyCode.ESCAPE);
        robot.await("all are back", () -> last() == 12_001);
    }

    @Test
    void goesFromErrorToError() {
        var bridge = begin();
        tell(bridge, 0, 300);
        bridge.accept(message(41, 300, "{\"error\":{\"code\":5}}"));
        tell(bridge, 301, 700);
        bridge.accept(message(42, 700, "{\"errors\":[],\"error\":null}"));
        bridge.accept(message(43, 701, "event: error\ndata: gone"));
        robot.await("they came", () -> pane.stream().total() == 703);
        nextError();
        robot.await("the first is open", () -> isOpen("Message 302"));
        nextError();
        robot.await("the next is open", () -> isOpen("Message 703"));
    }

    private void nextError() {
        robot.click(robot.find(".stream-tools").lookupAll(".button").stream()
                .filter(node -> "Next error  F8".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow());
    }

    private boolean isOpen(String title) {
        return robot.stage().getScene().getRoot().lookupAll(".stream-detail .label").stream()
                .anyMatch(node -> title.equals(((Labeled) node).getText()));
    }

    @Test
    void holdsStillWhileAMessageIsRead() {
        var bridge = begin();
        tell(bridge, 0, 50);
        robot.await("they show", () -> pane.stream().total() == 51);
        robot.click(".stream-row");
        assertTrue(robot.seek(".stream-detail").isPresent());
        tell(bridge, 50, 100);
        robot.await("more came", () -> pane.stream().total() == 101);
        assertFalse(pane.stream().followingProperty().get());
        assertEquals(51, log().getItems().size());
        assertTrue(pane.stream().noteProperty().get().startsWith("Paused: 1 to 51"));
        robot.run(() -> {
            pane.stream().last();
            return true;
        });
        assertEquals(101, log().getItems().size());
        assertTrue(robot.seek(".stream-detail").isEmpty());
    }

    private Duration flood(int count) {
        var bridge = begin();
        var from = Instant.now();
        tell(bridge, 0, count);
        bridge.accept(ok(1_000));
        robot.await("it ended", () -> !pane.running().get());
        robot.settle();
        return Duration.between(from, Instant.now());
    }

    private Consumer<ExchangeEvent> begin() {
        var recorder = robot.run(() -> pane.begin(Traces.watch(), "staging"));
        Consumer<Recorder> bridge = background.bridge(_ -> pane.news());
        Consumer<ExchangeEvent> call = event -> {
            if (recorder.hear(event)) {
                bridge.accept(recorder);
            }
        };
        reached().forEach(call);
        return call;
    }

    private static void tell(Consumer<ExchangeEvent> bridge, int from, int to) {
        for (var i = from; i < to; i++) {
            bridge.accept(message(40, i, "{\"n\":" + i + ",\"text\":\"a word of the stream\",\"state\":\"OPEN\"}"));
        }
    }

    private TextField field() {
        return (TextField) robot.find(".stream-tools .text-field");
    }

    private ListView<?> log() {
        return (ListView<?>) robot.find(".stream-log");
    }

    private int first() {
        var shown = pane.stream().shownProperty().get();
        return shown.isEmpty() ? 0 : shown.getFirst().number();
    }

    private int last() {
        var shown = pane.stream().shownProperty().get();
        return shown.isEmpty() ? 0 : shown.getLast().number();
    }
}
