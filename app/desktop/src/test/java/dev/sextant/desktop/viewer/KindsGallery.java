package dev.sextant.desktop.viewer;

import dev.sextant.desktop.Robot;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import dev.sextant.themes.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The body's viewer with other kinds of bodies than JSON, drawn to be looked at.
@Tag("slow")
final class KindsGallery {
    private static final Path FOLDER = Path.of("target", "shots");

    private final Robot robot = Robot.start();

    @Test
    void drawsAnImage() throws IOException {
        var file = FOLDER.resolve("body-sample.png");
        robot.show(Button::new, 300, 200, Theme.DARK);
        robot.picture().write(file);
        var bytes = Files.readAllBytes(file);
        draw(
                "body-image",
                bytes,
                "image/png",
                view -> robot.await("it is drawn", () -> view.lookup(".body-image .image-view") instanceof ImageView));
    }

    @Test
    void drawsAnotherCharset() {
        var bytes = "Pr\u00fcfstand;Gr\u00f6\u00dfe\n1;2\n".getBytes(StandardCharsets.ISO_8859_1);
        draw("body-charset", bytes, "text/csv; charset=iso-8859-1", _ -> {});
    }

    @Test
    void drawsXml() {
        var text =
                "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><!-- of today --><entry id=\"7\">"
                        + "<title>Harbour &amp; quay</title><content><![CDATA[a < b]]></content></entry><entry/></feed>";
        draw("body-xml", text.getBytes(StandardCharsets.UTF_8), "application/xml", _ -> {});
    }

    @Test
    void drawsJsonInAText() {
        var text = "{\"a\":1,\"inner\":\"{\\\"deep\\\":[true,null]}\"}";
        draw("body-nested", text.getBytes(StandardCharsets.UTF_8), "application/json", view -> {
            robot.press(KeyCode.DOWN);
            robot.press(KeyCode.DOWN);
            robot.run(() -> {
                view.openNested();
                return true;
            });
        });
    }

    @Test
    void drawsWhatStillArrives() throws IOException {
        try (var spool = new BodySpool()) {
            spool.write("{\"items\": [{\"id\": 1}, {\"id\": 2}, {\"id".getBytes(StandardCharsets.UTF_8));
            var arrival = spool.arrival("application/json");
            for (var theme : Theme.values()) {
                var view = robot.run(BodyView::new);
                robot.show(() -> view, 560, 420, theme);
                robot.run(() -> view.show(arrival));
                robot.settle();
                write("body-arriving", theme);
            }
        }
    }

    private void draw(String name, byte[] bytes, String mediaType, Consumer<BodyView> then) {
        for (var theme : Theme.values()) {
            var view = robot.run(BodyView::new);
            robot.show(() -> view, 560, 420, theme);
            robot.run(() -> {
                view.show(Body.of(mediaType, bytes, bytes.length));
                Optional.ofNullable(view.lookup(".body-canvas")).ifPresent(Node::requestFocus);
                return true;
            });
            robot.settle();
            then.accept(view);
            write(name, theme);
        }
    }

    private void write(String name, Theme theme) {
        robot.picture().write(FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }
}
