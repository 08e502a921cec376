package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.body.Cell;
import dev.sextant.desktop.Robot;
import dev.sextant.exchange.Body;
import dev.sextant.themes.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeCell;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;

final class BodyViewTest {
    private final Robot robot = Robot.start();

    @Test
    void isReadByTheKeyboardAlone() {
        var watch = robot.watchFrames();
        var view = show(Sample.large(2_000), "application/json");
        robot.press(KeyCode.CONTROL, KeyCode.F);
        robot.type("cve-2021-41500");
        robot.await("the hit is found", () -> says(view, "1 of 1"::equals));
        robot.press(KeyCode.ESCAPE);
        assertEquals(List.of("$", "vulnerabilities", "1\u2009500", "vuln"), crumbs(view));
        robot.press(KeyCode.UP);
        assertEquals(List.of("$", "vulnerabilities", "1\u2009500"), crumbs(view));
        robot.press(KeyCode.ENTER);
        robot.press(KeyCode.DOWN);
        assertEquals(List.of("$", "vulnerabilities", "1\u2009501"), crumbs(view));
        robot.press(KeyCode.CONTROL, KeyCode.END);
        assertEquals(List.of("$"), crumbs(view));
        robot.run(() -> {
            watch.stop();
            return true;
        });
        assertTrue(watch.frames() > 0);
    }

    @Test
    void takesNoClickBesideItself() {
        var view = show("[1]", "application/json");
        var canvas = view.lookup(".body-canvas");
        assertEquals(0, canvas.getBoundsInLocal().getMinY());
        assertEquals(canvas.getLayoutBounds(), canvas.getBoundsInLocal());
    }

    @Test
    void goesWhereACrumbLeads() {
        var view = show("{\"a\":{\"b\":[1,2,3]}}", "application/json");
        for (var i = 0; i < 5; i++) {
            robot.press(KeyCode.DOWN);
        }
        assertEquals(List.of("$", "a", "b", "2"), crumbs(view));
        robot.click(view.lookupAll(".crumb").stream()
                .filter(node -> "b".equals(((Labeled) node).getText()))
                .findFirst()
                .orElseThrow());
        assertEquals(List.of("$", "a", "b"), crumbs(view));
    }

    @Test
    void copiesThePathInTheWaysOfOtherTools() {
        var view = show("{\"a\":{\"b c\":[1]}}", "application/json");
        for (var i = 0; i < 3; i++) {
            robot.press(KeyCode.DOWN);
        }
        var menu = robot.run(() -> PathMenu.items(BodyView::toClipboard, view::path));
        assertEquals(
                List.of("/a/b c/0", ".a[\"b c\"][0]", "$['a']['b c'][0]"),
                menu.stream()
                        .map(item -> robot.run(() -> {
                            item.fire();
                            return Clipboard.getSystemClipboard().getString();
                        }))
                        .toList());
    }

    @Test
    void saysWhyAnExpressionFindsNothing() {
        var view = show("[1]", "application/json");
        robot.run(() -> {
            view.find();
            return true;
        });
        robot.click(view.lookupAll(".find-case").stream()
                .filter(node -> "Regular expression".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow());
        robot.fill(view.lookup(".find-bar .text-field"), "(");
        robot.await("the fault is said", () -> says(view, words -> words.startsWith("Not an expression")));
    }

    @Test
    void showsWhatAFilterFindsAndGoesBack() {
        var view = show(Sample.large(300), "application/json");
        var field = view.lookup(".filter-bar .text-field");
        robot.fill(field, ".vulnerabilities[97] | {vuln}");
        robot.press(KeyCode.ENTER);
        robot.await("the result is shown", () -> barSays(view, words -> words.startsWith("1 result in ")));
        assertEquals("{\n  \"vuln\": \"CVE-2021-40097\"\n}", inSight(view));
        robot.fill(field, ".vulnerabilities[");
        robot.press(KeyCode.ENTER);
        robot.await("the fault is said", () -> barSays(view, words -> words.startsWith("Not a filter of jq")));
        robot.press(KeyCode.ESCAPE);
        assertTrue(inSight(view).startsWith("{\n  \"vulnerabilities\": ["), inSight(view));
    }

    @Test
    void showsValuesAsATree() {
        var view = show("{\"a\":{\"b\":[1,2,3]},\"c\":\"x\"}", "application/json");
        look(view, "Tree");
        robot.await("the root is open", () -> cells(view, ".tree-cell").size() == 3);
        assertTrue(facts(view).contains("2 keys · 27 B"), facts(view).toString());
        robot.click(view.lookupAll(".tree-cell").stream()
                .filter(node -> "a { } 1 key · 13 B".equals(((TreeCell<?>) node).getAccessibleText()))
                .findFirst()
                .orElseThrow());
        assertEquals(List.of("$", "a"), crumbs(view));
        robot.press(KeyCode.RIGHT);
        robot.await("it is open", () -> cells(view, ".tree-cell").size() == 4);
    }

    @Test
    void showsSeparatedValuesAsATable() {
        var view = show("id;name\n2;b\n10;\"a; c\"\n", "text/csv");
        look(view, "Table");
        robot.await("there are rows", () -> says(view, ".tools", "2 rows, 2 columns"::equals));
        assertEquals(List.of("b", "a; c"), column(view, 2));
        look(view, "Text");
        assertEquals("id;name\n2;b\n10;\"a; c\"", inSight(view));
    }

    @Test
    void readsATextInAnotherCharset() {
        var view = robot.run(BodyView::new);
        robot.show(() -> view, 640, 420, Theme.LIGHT);
        var bytes = "Pr\u00fcfstand".getBytes(StandardCharsets.ISO_8859_1);
        robot.run(() -> {
            view.show(Body.of("text/plain; charset=utf-8", bytes, bytes.length));
            return true;
        });
        robot.await("the stray byte is seen", () -> inSightNow(view).equals("Pr\uFFFDfstand"));
        robot.click(view.lookup(".charset"));
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.ENTER);
        robot.await("it is read", () -> inSightNow(view).equals("Pr\u00fcfstand"));
        assertEquals("ISO-8859-1", robot.run(() -> ((Labeled) view.lookup(".charset")).getText()));
    }

    @Test
    void opensJsonInATextAndComesBack() {
        var view = show("{\"a\":1,\"inner\":\"{\\\"deep\\\":[true]}\"}", "application/json");
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.DOWN);
        robot.run(() -> {
            view.openNested();
            return true;
        });
        robot.await("it is laid out", () -> inSightNow(view).equals("{\n  \"deep\": [\n    true\n  ]\n}"));
        assertTrue(says(view, ".viewer-note", "The JSON in the text at .inner."::equals));
        robot.click(view.lookup(".viewer-note .button"));
        robot.await("the caret is back", () -> crumbsNow(view).equals(List.of("$", "inner")));
    }

    @Test
    void drawsAnImageAndDescribesOneThatIsTooLarge() {
        var view = robot.run(BodyView::new);
        robot.show(() -> view, 640, 420, Theme.LIGHT);
        var red = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==");
        showImage(view, red);
        robot.await(
                "it is drawn",
                () -> view.lookup(".body-image .image-view") instanceof ImageView drawn && drawn.getImage() != null);
        assertTrue(says(view, ".body-image", "PNG, 1 × 1 pixels, 70 B"::equals));
        look(view, "Text");
        assertTrue(inSight(view).startsWith("00000000  89 50 4e 47"), inSight(view));
        var bomb = red.clone();
        bomb[18] = 0x7f;
        bomb[22] = 0x7f;
        showImage(view, bomb);
        robot.await("it is not", () -> says(view, ".body-image", words -> words.startsWith("Too many pixels")));
    }

    private void showImage(BodyView view, byte[] bytes) {
        robot.run(() -> {
            view.show(Body.of("image/png", bytes, bytes.length));
            return true;
        });
        robot.settle();
    }

    private static String inSightNow(BodyView view) {
        return (String) view.lookup(".body-canvas").queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    @Test
    void showsAnArrayAsATable() {
        var view = show("{\"items\":[{\"id\":2,\"n\":\"b\"},{\"id\":10},{\"id\":1,\"n\":\"a\"}]}", "application/json");
        look(view, "Table");
        robot.await("there are rows", () -> says(view, ".tools", "3 rows, 2 columns"::equals));
        assertEquals(List.of("2", "10", "1"), column(view, 1));
        robot.run(() -> clickHead(view, "id"));
        robot.await("they are sorted", () -> column(view, 1).equals(List.of("1", "2", "10")));
        robot.run(() -> clickHead(view, "id"));
        robot.await("they are sorted the other way", () -> column(view, 1).equals(List.of("10", "2", "1")));
        robot.run(() -> clickHead(view, "id"));
        robot.await("they are as they came", () -> column(view, 1).equals(List.of("2", "10", "1")));
        robot.fill(view.lookup(".body-table .text-field"), "b");
        robot.await("they are filtered", () -> says(view, ".tools", "1 of 3 rows, 2 columns"::equals));
        robot.click(view.lookupAll(".table-cell").stream()
                .filter(node -> "b".equals(((Labeled) node).getText()))
                .findFirst()
                .orElseThrow());
        robot.press(KeyCode.ENTER);
        assertEquals(List.of("$", "items", "0"), crumbs(view));
    }

    /// The headless robot's clicks count as moved since the press, and such a click drags the head.
    private static boolean clickHead(BodyView view, String name) {
        var head = view.lookupAll(".column-header").stream()
                .filter(node -> node instanceof TableColumnHeader known
                        && known.getTableColumn() != null
                        && name.equals(known.getTableColumn().getText()))
                .findFirst()
                .orElseThrow();
        head.fireEvent(still(head, MouseEvent.MOUSE_PRESSED));
        head.fireEvent(still(head, MouseEvent.MOUSE_RELEASED));
        return true;
    }

    private static MouseEvent still(Node node, EventType<MouseEvent> what) {
        var x = node.getBoundsInLocal().getCenterX();
        var y = node.getBoundsInLocal().getCenterY();
        var at = node.localToScreen(x, y);
        var down = what == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                node,
                node,
                what,
                x,
                y,
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                new PickResult(node, x, y));
    }

    private void look(BodyView view, String word) {
        robot.click(view.lookupAll(".segments .toggle-button").stream()
                .filter(node -> word.equals(((Labeled) node).getText()))
                .findFirst()
                .orElseThrow());
    }

    private static List<Node> cells(BodyView view, String selector) {
        return view.lookupAll(selector).stream()
                .filter(node -> !((IndexedCell<?>) node).isEmpty())
                .toList();
    }

    private List<String> facts(BodyView view) {
        return robot.run(() -> view.lookupAll(".tree-count").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static List<String> column(BodyView view, int number) {
        var grid = (TableView<?>) view.lookup(".table-view");
        return IntStream.range(0, grid.getItems().size())
                .mapToObj(row -> ((Cell) grid.getColumns().get(number).getCellData(row)).text())
                .toList();
    }

    private static boolean says(BodyView view, String bar, Predicate<String> words) {
        return view.lookupAll(bar + " .label").stream().anyMatch(node -> words.test(((Label) node).getText()));
    }

    private String inSight(BodyView view) {
        return robot.run(() -> (String) view.lookup(".body-canvas").queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private static boolean barSays(BodyView view, Predicate<String> words) {
        return view.lookupAll(".filter-bar > .label").stream().anyMatch(node -> words.test(((Label) node).getText()));
    }

    private BodyView show(String text, String mediaType) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var view = robot.run(BodyView::new);
        robot.show(() -> view, 640, 420, Theme.LIGHT);
        robot.run(() -> {
            view.show(Body.of(mediaType, bytes, bytes.length));
            view.lookup(".body-canvas").requestFocus();
            return true;
        });
        robot.settle();
        return view;
    }

    private List<String> crumbs(BodyView view) {
        return robot.run(() -> crumbsNow(view));
    }

    private static List<String> crumbsNow(BodyView view) {
        return view.lookupAll(".crumb").stream()
                .map(node -> ((Button) node).getText())
                .toList();
    }

    private static boolean says(BodyView view, Predicate<String> words) {
        return view.lookupAll(".find-bar .label").stream().anyMatch(node -> words.test(((Label) node).getText()));
    }
}
