package dev.sextant.desktop.tour;

import dev.sextant.desktop.DesktopApplication;
import dev.sextant.desktop.FrameWatch;
import dev.sextant.desktop.Picture;
import dev.sextant.desktop.Robot;
import dev.sextant.themes.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.testfx.api.FxToolkit;

/// The real window, with the real engine and the samples' real servers, used the way a person uses it: everything is
/// found by the words it
/// shows or says to a screen reader. Closing it stops the servers.
public final class Journey implements AutoCloseable {
    private final Robot robot;
    private final Application application;
    private final FrameWatch watch;

    private Journey(Robot robot, Application application) {
        this.robot = robot;
        this.application = application;
        this.watch = robot.watchFrames();
    }

    /// Opens the window at a size. `home` is the folder that stands for the person's own.
    public static Journey start(Theme theme, int width, int height, Path home) {
        System.setProperty("user.home", home.toString());
        var robot = Robot.start();
        try {
            var application = FxToolkit.setupApplication(
                    DesktopApplication.class,
                    "--theme=" + theme.name().toLowerCase(Locale.ROOT),
                    "--size=" + width + "x" + height);
            // The stage may have had a window of another size before.
            robot.run(() -> {
                robot.stage().setWidth(width);
                robot.stage().setHeight(height);
                return true;
            });
            robot.settle();
            return new Journey(robot, application);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the window did not open", e);
        }
    }

    /// What is on the window now.
    public Picture picture() {
        return robot.picture();
    }

    /// Opens a sample by the title on its card.
    public void openSample(String title) {
        clickText(title);
        awaitText("Form");
    }

    /// Opens another sample from the view that opens sources.
    public void openSampleAnew(String title) {
        robot.press(KeyCode.CONTROL, KeyCode.N);
        openSample(title);
    }

    /// From now on a person who is asked for files gives these.
    public void answerWith(Path... files) {
        robot.answerWith(files);
    }

    /// Drops a file on what opens sources; whether it was taken.
    public boolean drop(Path file) {
        robot.press(KeyCode.CONTROL, KeyCode.N);
        var field = named("Server address");
        return robot.run(() -> Parcel.of(file).dropOn(field));
    }

    /// Types into the one open field and presses Enter.
    public void open(String source) {
        robot.press(KeyCode.CONTROL, KeyCode.N);
        robot.fill(named("Server address"), source);
        robot.press(KeyCode.ENTER);
    }

    /// Filters the tree and picks the operation with this label.
    public void pick(String filter, String label) {
        robot.fill(named("Filter operations"), filter);
        robot.await(
                "the tree shows " + label,
                () -> seekNamed(label + ", ").findFirst().isPresent());
        do {
            // Rows move while the filter is at work: what was clicked may be another.
            robot.click(named(label + ", "));
        } while (!hasTab(label));
        robot.await("its form is drawn", () -> seekText("Form").findFirst().isPresent());
        robot.fill(named("Filter operations"), "");
    }

    private boolean hasTab(String label) {
        return robot.run(
                () -> seekNamed(label + ", ").anyMatch(node -> node.getAccessibleRole() == AccessibleRole.TAB_ITEM));
    }

    /// Writes into the field of the form that has this name, setting it first where it is not set.
    public void fill(String field, String text) {
        var place = named(field);
        if (said(place).endsWith("to set it.")) {
            robot.click(place);
            robot.await(
                    "there is a field " + field,
                    () -> seekField(field).findFirst().isPresent());
            place = robot.run(() -> seekField(field).findFirst().orElseThrow());
        }
        robot.fill(place, text);
    }

    /// Writes another text into a field of the window outside the form.
    public void replace(String field, String text) {
        robot.fill(named(field), text);
    }

    private Stream<Node> seekField(String words) {
        return seekNamed(words).filter(TextInputControl.class::isInstance);
    }

    /// Puts JSON in place of the whole request, by the menu over it.
    public void paste(String json) {
        copy(json);
        do {
            // A menu that opens while the window still moves is closed again.
            clickNamed("More for the request");
        } while (!robot.run(
                () -> seekText("Paste JSON over the request").findFirst().isPresent()));
        clickText("Paste JSON over the request");
    }

    /// Waits until a text has gone from the window.
    public void awaitGone(String text) {
        robot.await("it shows no more " + text, () -> seekText(text).findFirst().isEmpty());
    }

    /// Clicks what bears this text.
    public void clickText(String text) {
        robot.await("it shows " + text, () -> seekText(text).findFirst().isPresent());
        robot.click(robot.run(() -> seekText(text).findFirst().orElseThrow()));
    }

    /// Opens a tab of a pane, also one that a narrow window keeps under More.
    public void tab(String title) {
        robot.await(
                "there is a tab " + title,
                () -> seekText(title).findFirst().isPresent()
                        || underMore(title).findFirst().isPresent());
        if (robot.run(() -> seekText(title).findFirst().isPresent())) {
            clickText(title);
        } else {
            robot.run(() -> {
                underMore(title).findFirst().orElseThrow().fire();
                return true;
            });
            robot.settle();
        }
    }

    private Stream<MenuItem> underMore(String title) {
        return nodes().filter(MenuButton.class::isInstance)
                .flatMap(more -> ((MenuButton) more).getItems().stream())
                .filter(item -> title.equals(item.getText()));
    }

    /// Presses the button that bears this text, also where it stands below what the window shows of a long page.
    public void fire(String text) {
        awaitText(text);
        robot.run(() -> {
            ((ButtonBase) seekText(text)
                            .filter(ButtonBase.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .fire();
            return true;
        });
        robot.settle();
    }

    /// Clicks what a screen reader would name so.
    public void clickNamed(String words) {
        robot.click(named(words));
    }

    /// Opens the page of a source.
    public void showSource(String name) {
        do {
            // Rows move while contracts are read: what was clicked may be another.
            clickNamed("Settings of " + name);
        } while (!robot.run(() -> seekText("Done").findFirst().isPresent()));
    }

    /// Sends by the keyboard and waits for a status.
    public void send(String status) {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        awaitText(status);
    }

    /// Chooses an environment by the keyboard.
    public void choose(String environment) {
        robot.press(KeyCode.CONTROL, KeyCode.E);
        clickText(environment);
    }

    /// Presses keys together.
    public void press(KeyCode... keys) {
        robot.press(keys);
    }

    /// Types into whatever has the focus.
    public void type(String text) {
        robot.type(text);
    }

    /// Waits until a text is on the window.
    public void awaitText(String text) {
        robot.await("it shows " + text, () -> seekText(text).findFirst().isPresent());
    }

    /// Waits until some words are on the window, alone or within others.
    public void awaitWords(String part) {
        robot.await("it shows " + part, () -> shown().contains(part));
    }

    /// Every text on the window, one node's an entry, with what is said under the pointer.
    List<String> labels() {
        return robot.run(() -> nodes().flatMap(Wording::labels).toList());
    }

    /// Puts a node over the window.
    void plant(Callable<Node> node) {
        robot.run(
                () -> ((Pane) robot.stage().getScene().getRoot()).getChildren().add(node.call()));
    }

    /// Clicks what bears this text, the last of those that do.
    void clickLastText(String text) {
        robot.await("it shows " + text, () -> seekText(text).findFirst().isPresent());
        robot.click(robot.run(() -> seekText(text).reduce((_, last) -> last).orElseThrow()));
    }

    /// Every word on the window, for a test to look into.
    public String words() {
        return robot.run(this::shown);
    }

    private String shown() {
        return nodes().filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .reduce("", (all, text) -> all + text + "\n");
    }

    /// Every text that the window holds anywhere, seen or not: on nodes, in fields, in tips, for screen readers, in the
    /// clipboard.
    public String everything() {
        return robot.run(() -> javafx.stage.Window.getWindows().stream()
                        .flatMap(window -> Wording.all(window.getScene().getRoot()))
                        .flatMap(Wording::texts)
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining("\n"))
                + "\n" + Clipboard.getSystemClipboard().getString());
    }

    /// Writes a secret into the last field of this name and confirms it with Enter.
    public void give(String field, String secret) {
        robot.run(() -> {
            // On a long card it may stand below what the window shows.
            var place = (TextInputControl)
                    seekField(field).reduce((_, last) -> last).orElseThrow();
            place.requestFocus();
            place.setText(secret);
            return true;
        });
        robot.press(KeyCode.ENTER);
    }

    /// What a screen reader reads of the node of this name.
    public String read(String name) {
        var node = named(name);
        return String.valueOf(robot.run(() -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    /// Types into the filter of the tree.
    public void filter(String words) {
        robot.fill(named("Filter operations"), words);
    }

    /// Puts a text into the clipboard.
    public void copy(String text) {
        robot.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    /// The text on the clipboard.
    public String copied() {
        return robot.run(() -> Clipboard.getSystemClipboard().getString());
    }

    /// The address before this path, as the request line of its operation shows it.
    public String address(String path) {
        pick(path, path);
        awaitRead("Request line", "http");
        var line = read("Request line");
        return line.substring(line.indexOf("http"), line.length() - path.length());
    }

    /// Waits until what a screen reader reads of the node of this name holds a text.
    public void awaitRead(String name, String text) {
        robot.await(
                name + " says " + text,
                () -> seekNamed(name)
                        .anyMatch(node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                                .contains(text)));
    }

    /// Chooses from the list of this name.
    public void choose(String list, String option) {
        robot.click(named(list));
        clickText(option);
    }

    /// The test or tour that walks.
    private static String walk() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.startsWith("dev.sextant") && !name.equals(Journey.class.getName()))
                        .findFirst())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElse("A walk");
    }

    private Node named(String words) {
        robot.await(
                "something is named " + words,
                () -> seekNamed(words).findFirst().isPresent());
        return robot.run(() -> seekNamed(words).findFirst().orElseThrow());
    }

    private Stream<Node> seekNamed(String words) {
        return nodes().filter(node -> said(node).startsWith(words));
    }

    private Stream<Node> seekText(String text) {
        Predicate<String> fits = found -> found.equals(text) || found.startsWith(text + "\n");
        return nodes().filter(Labeled.class::isInstance)
                .filter(node -> fits.test(String.valueOf(((Labeled) node).getText())));
    }

    private static String said(Node node) {
        return node.getAccessibleText() == null ? "" : node.getAccessibleText();
    }

    private Stream<Node> nodes() {
        return javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.Window::isShowing)
                .flatMap(window -> Wording.seen(window.getScene().getRoot()));
    }

    /// Closes the window and stops its servers; says how long the window let a frame wait at worst.
    @Override
    public void close() {
        robot.run(() -> {
            watch.stop();
            return watch.worst();
        });
        Logger.getLogger("figures")
                .info("%s: the longest wait for a frame was %d ms, of %d frames"
                        .formatted(walk(), watch.worst().toMillis(), watch.frames()));
        try {
            FxToolkit.cleanupApplication(application);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the window did not close", e);
        }
    }
}
