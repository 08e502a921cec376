package dev.sextant.desktop.response;

import static dev.sextant.desktop.response.Answers.begun;
import static dev.sextant.desktop.response.Answers.ok;
import static dev.sextant.desktop.response.Answers.reachedThen;
import static dev.sextant.lens.Traces.ended;
import static dev.sextant.lens.Traces.message;
import static dev.sextant.lens.Traces.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.Robot;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.BodySpool;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Traces;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A person reads answers.
final class ResponseViewTest {
    private final Robot robot = Robot.start();
    private final List<Path> wanted = new ArrayList<>();

    @Test
    void saysWhereTheAnswerWillBe() {
        show(Answers.pane());
        assertTrue(sees("Ctrl+Enter sends. The answer appears here."));
    }

    @Test
    void showsAnAnswerAndLeadsThroughIt() {
        var pane = show(begun(Traces.unary()));
        assertTrue(sees("Waiting for the answer"));
        hear(pane, () -> pane.on(reachedThen(message(9, 0, "{\"state\":\"done\",\"runs\":[1,2]}"), ok(10))));
        assertTrue(sees("0 OK"));
        robot.await("the body is in sight", () -> bodyInSight().contains("\"state\": \"done\""));
        robot.click(robot.find(".body-canvas"));
        robot.press(KeyCode.CONTROL, KeyCode.A);
        robot.press(KeyCode.CONTROL, KeyCode.C);
        assertTrue(robot.run(() -> Clipboard.getSystemClipboard().getString()).startsWith("{\n  \"state\": \"done\","));
        robot.press(KeyCode.CONTROL, KeyCode.F);
        robot.type("done");
        robot.await("the hit is counted", () -> isInSight("1 of 1"));
        hear(pane, () -> pane.tab().set(Tab.TIMELINE));
        assertTrue(sees("First byte"));
        hear(pane, () -> pane.tab().set(Tab.HEADERS));
        assertTrue(sees("Sun, 22 Nov 2026 07:31:04 GMT"));
    }

    @Test
    void showsABodyWhileItArrivesAndStaysThereWhenItIsWhole() throws IOException {
        var pane = show(get());
        try (var spool = new BodySpool()) {
            spool.write("{\"state\":\"going on\",\"runs\":[1,2,3,4,".getBytes(StandardCharsets.UTF_8));
            var begins = new ExchangeEvent.Arriving(Traces.at(9), spool.arrival("application/json"));
            hear(pane, () -> pane.on(reachedThen(begins)));
            robot.await("its first rows are in sight", () -> bodyInSight().endsWith("    4,"));
            assertTrue(sees("arriving"));
            assertTrue(sees("↓ " + spool.size() + " B"), "how much came");
            robot.click(robot.find(".body-canvas"));
            robot.press(KeyCode.DOWN);
            robot.press(KeyCode.DOWN);
            var before = crumbs();
            spool.write("5]}".getBytes(StandardCharsets.UTF_8));
            var whole = new ExchangeEvent.MessageReceived(Traces.at(20), 0, spool.finish("application/json", () -> 41));
            hear(pane, () -> pane.on(List.of(whole, ended(21, status(200, "OK", "", Outcome.OK)))));
            robot.await("the rest is in sight", () -> bodyInSight().endsWith("    5\n  ]\n}"));
            assertEquals(before, crumbs(), "the caret stays");
            assertTrue(sees("200 OK"));
        }
    }

    @Test
    void keepsWhatCameWhenTheCallIsStopped() throws IOException {
        var pane = show(get());
        try (var spool = new BodySpool()) {
            spool.write("[1,2,{\"a\":".getBytes(StandardCharsets.UTF_8));
            var begins = new ExchangeEvent.Arriving(Traces.at(9), spool.arrival("application/json"));
            hear(pane, () -> pane.on(reachedThen(begins)));
            robot.await(
                    "its first rows are in sight",
                    () -> bodyInSight().endsWith("    {") || bodyInSight().endsWith("  {"));
            var came = new ExchangeEvent.MessageReceived(Traces.at(20), 0, spool.finish("application/json", () -> 9));
            var stopped = Traces.failed(21, Outcome.CANCELLED, Problem.error("Stopped by you.", "", ""));
            hear(pane, () -> pane.on(List.of(came, stopped)));
            robot.await("it says where it ends", () -> isInSight("cancelled by you") && shows("It ends in line 5"));
            assertTrue(bodyInSight().startsWith("[\n  1,\n  2,"), bodyInSight());
        }
    }

    private ResponseViewModel get() {
        return robot.run(() -> {
            var pane = new ResponseViewModel(Answers.CLOCK, Background.ofWindow());
            pane.begin(Traces.get(), "staging");
            return pane;
        });
    }

    private List<String> crumbs() {
        return robot.run(() -> robot.stage().getScene().getRoot().lookupAll(".crumb").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private boolean shows(String beginning) {
        return robot.stage().getScene().getRoot().lookupAll(".label").stream()
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .anyMatch(text -> text.startsWith(beginning));
    }

    @Test
    void setsTheNextAnswerBesideThePinnedOne() {
        var pane = show(new ResponseViewModel(Answers.CLOCK, Background.ofWindow()));
        hear(pane, () -> pane.begin(Traces.unary(), "staging"));
        hear(pane, () -> pane.on(reachedThen(message(9, 0, "{\"data\":[{\"id\":1,\"s\":\"A\"}],\"at\":1}"), ok(10))));
        robot.click(robot.find(".answer-tools .button"));
        assertTrue(sees("This answer is pinned: the next one is compared with it."));
        hear(pane, () -> {
            pane.begin(Traces.unary(), "staging");
            pane.on(reachedThen(
                    message(9, 0, "{\"data\":[{\"id\":1,\"s\":\"B\"}],\"at\":2}"),
                    ended(12, status(5, "NOT_FOUND", "gone", Outcome.OK))));
            pane.tab().set(Tab.COMPARE);
        });
        robot.await("they are compared", () -> isInSight("2 paths differ."));
        assertTrue(sees("≠ B"));
        assertTrue(sees("5 NOT_FOUND"));
        robot.picture().write(java.nio.file.Path.of("target", "shots", "answer-compared.png"));
        robot.click(robot.find(".answer-tools .button"));
        robot.await("nothing is compared", () -> !isInSight("≠ B"));
    }

    @Test
    void foldsByTheKeyboard() {
        var pane = show(begun(Traces.unary()));
        hear(pane, () -> pane.on(reachedThen(message(9, 0, "{\"runs\":[1,2],\"z\":0}"), ok(10))));
        robot.await("the body is in sight", () -> bodyInSight().contains("2"));
        robot.run(() -> {
            robot.stage().getScene().getRoot().lookup(".body-canvas").requestFocus();
            return true;
        });
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.ENTER);
        assertEquals("{\n  \"runs\": [\n  \"z\": 0\n}", robot.run(this::bodyInSight));
        robot.press(KeyCode.ENTER);
        assertEquals(7, robot.run(this::bodyInSight).lines().count());
    }

    @Test
    void everyFigureOfTheStripIsNamedAndOpensItsDetailByKeyboard() {
        var pane = show(begun(Traces.unary()));
        hear(pane, () -> pane.on(reachedThen(message(9, 0, "{}"), ok(10))));
        var opened = new ArrayList<String>();
        var strip = robot.run(() -> robot.stage().getScene().getRoot().lookup(".strip").lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .toList());
        for (var figure : strip) {
            robot.run(() -> {
                pane.tab().set(Tab.TRAILERS);
                figure.requestFocus();
                return true;
            });
            robot.press(KeyCode.SPACE);
            opened.add(figure.getAccessibleText() + ": "
                    + robot.run(() -> pane.tab().get()));
        }
        assertEquals(
                List.of(
                        "Outcome 0 OK: HEADERS",
                        "Protocol gRPC, HTTP/2: TIMELINE",
                        "Size 2 B: BODY",
                        "Time 10 ms: TIMELINE"),
                opened.stream().sorted().toList());
    }

    @Test
    void leadsFromAViolationToItsField() {
        var violation = new Status.Violation(Path.parse("project_name"), "no such project");
        var detail = new Status.Detail("google.rpc.BadRequest", Value.Struct.EMPTY, List.of(violation));
        var pane = show(begun(Traces.unary()));
        hear(
                pane,
                () -> pane.on(
                        reachedThen(ended(9, status(3, "INVALID_ARGUMENT", "1 violation", Outcome.INVALID, detail)))));
        assertTrue(sees("The server refused 1 field"));
        robot.click(".violation .button");
        assertEquals(List.of(Path.parse("project_name")), wanted);
    }

    @Test
    void showsTheMessagesOfAStream() {
        var pane = show(begun(Traces.watch()));
        hear(pane, () -> pane.on(reachedThen(message(9, 0, "{\"n\":1}"), message(10, 1, "{\"n\":2}"))));
        assertEquals(
                List.of(
                        "Message 1, sent, {\"workflow_name\":\"build-and-release\"}",
                        "Message 2, received, {\"n\":1}",
                        "Message 3, received, {\"n\":2}"),
                robot.run(() -> robot.stage().getScene().getRoot().lookupAll(".list-cell:filled").stream()
                        .map(Node::getAccessibleText)
                        .toList()));
        robot.click(robot.find(".stream-row"));
        assertTrue(sees("Message 1"));
        assertTrue(sees("open"));
    }

    private ResponseViewModel show(ResponseViewModel model) {
        robot.show(
                () -> new ResponseView(model, new ResponseActions().onGoToField(wanted::add)), 560, 600, Theme.LIGHT);
        return model;
    }

    private void hear(ResponseViewModel model, Runnable news) {
        robot.run(() -> {
            news.run();
            return model;
        });
        robot.settle();
    }

    private boolean sees(String text) {
        return robot.run(() -> isInSight(text));
    }

    private boolean isInSight(String text) {
        return Stream.of(".label", ".button", ".table-cell")
                .flatMap(kind -> robot.stage().getScene().getRoot().lookupAll(kind).stream())
                .anyMatch(node -> node.isVisible() && node instanceof Labeled label && text.equals(label.getText()));
    }

    private String bodyInSight() {
        var canvas = robot.stage().getScene().getRoot().lookup(".body-canvas");
        return canvas == null ? "" : (String) canvas.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }
}
