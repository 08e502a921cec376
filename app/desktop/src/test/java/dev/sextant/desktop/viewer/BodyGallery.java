package dev.sextant.desktop.viewer;

import dev.sextant.desktop.Robot;
import dev.sextant.exchange.Body;
import dev.sextant.themes.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The body's viewer with what is hard to show, drawn to be looked at.
@Tag("slow")
final class BodyGallery {
    private static final Path FOLDER = Path.of("target", "shots");

    private final Robot robot = Robot.start();

    @Test
    void drawsJson() {
        draw("body-json", Sample.JSON, "application/json", false);
    }

    @Test
    void drawsWhatCannotBeSeen() {
        draw("body-hostile", Sample.HOSTILE, "application/json", false);
    }

    @Test
    void drawsBytes() {
        draw(
                "body-hex",
                "\u0089PNX\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0002\u0000".repeat(9),
                "application/octet-stream",
                false);
    }

    @Test
    void drawsAPathAndHitsAcrossRows() {
        draw("body-long", "{\"a\":{\"text\":\"" + "lorem log4j ".repeat(900) + "\"}}", "application/json", true);
    }

    @Test
    void drawsWrappedLines() {
        var words = "lorem log4j ipsum dolor sit amet ".repeat(9);
        var text = "{\"id\":7,\"a\":{\"text\":\"%s\",\"wide\":\"%s\",\"key\":\"%s\"},\"list\":[1,2],\"at\":1763798400}"
                .formatted(words, "\u6f22\u5b57e\u0301".repeat(20), "0123456789abcdef".repeat(9));
        for (var theme : Theme.values()) {
            var view = robot.run(BodyView::new);
            robot.show(() -> view, 560, 480, theme);
            robot.run(() -> {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                view.show(Body.of("application/json", bytes, bytes.length));
                view.lookup(".body-canvas").requestFocus();
                return true;
            });
            robot.settle();
            robot.press(KeyCode.ALT, KeyCode.Z);
            robot.run(() -> {
                view.find();
                return true;
            });
            robot.type("log4j");
            robot.press(KeyCode.F3);
            robot.press(KeyCode.ESCAPE);
            for (var i = 0; i < 5; i++) {
                robot.press(KeyCode.SHIFT, KeyCode.DOWN);
            }
            robot.picture().write(FOLDER.resolve("body-wrapped-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    @Test
    void drawsJsonLines() {
        draw("body-lines", "{\"id\":1,\"tags\":[]}\n{\"id\":2}\n[3]", "application/x-ndjson", false);
    }

    @Test
    void drawsWhatAFilterFound() {
        draw("body-filtered", Sample.large(400), "application/json", false, ".vulnerabilities[] | {vuln, fix}");
    }

    @Test
    void drawsATable() {
        draw("body-table", Sample.large(400), "application/json", ViewMode.TABLE);
    }

    @Test
    void drawsATree() {
        draw("body-tree", Sample.large(4_000), "application/json", ViewMode.TREE);
    }

    private void draw(String name, String text, String mediaType, ViewMode mode) {
        for (var theme : Theme.values()) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var view = robot.run(BodyView::new);
            robot.show(() -> view, 720, 420, theme);
            robot.run(() -> {
                view.show(Body.of(mediaType, bytes, bytes.length));
                return true;
            });
            robot.settle();
            robot.click(view.lookupAll(".segments .toggle-button").stream()
                    .filter(node -> mode.word().equals(((Labeled) node).getText()))
                    .findFirst()
                    .orElseThrow());
            robot.await("there are rows", () -> view.lookupAll(".cell").size() > 9);
            if (mode == ViewMode.TREE) {
                robot.press(KeyCode.DOWN, KeyCode.DOWN);
            }
            robot.picture().write(FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    @Test
    void drawsWhatIsNoJson() {
        draw("body-broken", "{\n  \"a\": 1,\n}", "application/json", false);
    }

    @Test
    void drawsTenMegabytesWithHits() {
        draw("body-10mb", Sample.large(60_000), "application/json", true);
    }

    private void draw(String name, String text, String mediaType, boolean search) {
        draw(name, text, mediaType, search, "");
    }

    private void draw(String name, String text, String mediaType, boolean search, String filter) {
        for (var theme : Theme.values()) {
            var bytes =
                    text.getBytes(mediaType.endsWith("stream") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            var view = robot.run(BodyView::new);
            robot.show(() -> view, 560, 420, theme);
            robot.run(() -> {
                view.show(Body.of(mediaType, bytes, bytes.length));
                view.lookup(".body-canvas").requestFocus();
                return true;
            });
            robot.settle();
            if (search) {
                robot.run(() -> {
                    view.find();
                    return true;
                });
                robot.type("log4j");
                robot.press(KeyCode.F3);
            }
            if (!filter.isEmpty()) {
                ((TextField) view.lookup(".filter-bar .text-field")).setText(filter);
                robot.run(() -> {
                    ((Button) view.lookup(".filter-bar .button")).fire();
                    return true;
                });
                robot.await(
                        "it is filtered",
                        () -> view.lookup(".filter-bar > .label.fact").isVisible()
                                && ((Label) view.lookup(".filter-bar > .label.fact"))
                                        .getText()
                                        .contains(" in "));
            }
            robot.picture().write(FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }
}
