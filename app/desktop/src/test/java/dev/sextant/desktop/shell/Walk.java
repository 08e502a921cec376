package dev.sextant.desktop.shell;

import dev.sextant.auth.AuthScheme;
import dev.sextant.desktop.FakeProtocol;
import dev.sextant.desktop.Picture;
import dev.sextant.desktop.Robot;
import dev.sextant.desktop.first.Samples;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.desktop.settings.Preferences;
import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.session.Session;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/// A person in a window on made-up servers, with every auth scheme and a clock that the test sets: finds by words, and
/// takes pictures in light and dark, in a large and a small window.
public final class Walk {
    /// What the clock says first.
    public static final Instant START = Instant.parse("2026-11-22T07:31:04Z");

    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {1024, 640});

    private final Robot robot = Robot.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final FakeProtocol protocol = Windows.protocol();
    private final Path folder;
    private final WindowViewModel model;

    private Walk(Path folder) {
        this.folder = folder;
        this.model = robot.run(this::model);
    }

    /// A window with a call open; pictures go to `target/shots`.
    public static Walk begin() {
        return begin(Path.of("target", "shots"));
    }

    /// The same with pictures to a folder.
    public static Walk begin(Path folder) {
        var walk = new Walk(folder);
        walk.robot.show(() -> new WindowView(walk.model), SIZES.getFirst()[0], SIZES.getFirst()[1], Theme.LIGHT);
        walk.act(model -> model.started(Windows.workspace()));
        walk.robot.await("a call is open", () -> walk.model.tabs().selected().isPresent());
        walk.await("Form");
        return walk;
    }

    /// The hands.
    public Robot robot() {
        return robot;
    }

    /// What the window knows.
    public WindowViewModel window() {
        return model;
    }

    /// How many calls went out.
    public int calls() {
        return protocol.calls().size();
    }

    /// The servers.
    public FakeProtocol protocol() {
        return protocol;
    }

    /// From now on it is so much later than at the start.
    public void later(Duration time) {
        now.set(START.plus(time));
    }

    /// Does something to what the window knows.
    public void act(java.util.function.Consumer<WindowViewModel> act) {
        look(() -> {
            act.accept(model);
            return true;
        });
        robot.settle();
    }

    /// Looks at something on the window's thread.
    public <T> T look(Callable<T> act) {
        return robot.run(act);
    }

    /// Opens the environments and adds one.
    public void addEnvironment() {
        act(window -> {
            window.front().managingProperty().set(true);
            window.editor().shelf().create();
        });
        await("new environment");
    }

    /// Calls go to the environment that is being edited.
    public void callThere() {
        act(window -> {
            window.front().leaveEnvironments();
            window.environments().currentProperty().set(window.editor().edited());
        });
    }

    /// Chooses an auth scheme for the open environment.
    public void choose(String scheme) {
        look(() -> {
            @SuppressWarnings("unchecked")
            var box = (ComboBox<String>) find("Auth scheme");
            box.setValue(scheme);
            return true;
        });
    }

    /// Chooses a scheme and pastes its secret, pressing Enter.
    public void give(String scheme, String label, String secret) {
        choose(scheme);
        robot.await(
                "there is a field",
                () -> nodes().anyMatch(
                                node -> node instanceof PasswordField && label.equals(node.getAccessibleText())));
        var field = (PasswordField) look(
                () -> nodes().filter(node -> node instanceof PasswordField && label.equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow());
        robot.click(field);
        look(() -> {
            field.setText(secret);
            return true;
        });
        robot.press(KeyCode.ENTER);
    }

    /// Writes into the field of this name.
    public void write(String field, String text) {
        var place = (TextInputControl) named(field);
        look(() -> {
            place.setText(text);
            return true;
        });
        robot.settle();
    }

    /// Sends the call on show.
    public void send() {
        act(WindowViewModel::send);
    }

    /// Clicks what bears this text.
    public void click(String text) {
        await(text);
        var node = look(() -> labelled(text).findFirst().orElseThrow());
        if (node instanceof ButtonBase button) {
            // It may stand below what the window shows of a long page.
            look(() -> {
                button.fire();
                return true;
            });
            robot.settle();
        } else {
            robot.click(node);
        }
    }

    /// What a screen reader names with words that begin so. On the FX thread only.
    public Node find(String words) {
        return nodes().filter(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is named " + words));
    }

    /// The same, awaited.
    public Node named(String words) {
        robot.await(
                "there is " + words,
                () -> nodes().anyMatch(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith(words)));
        return look(() -> find(words));
    }

    /// Waits until words are on the window.
    public void await(String text) {
        robot.await("it shows " + text, () -> shown().contains(text));
    }

    /// Waits until words are no longer on the window.
    public void awaitGone(String text) {
        robot.await("it shows no more " + text, () -> !shown().contains(text));
    }

    /// Every word on the window and its popups.
    public String words() {
        return look(this::shown);
    }

    private String shown() {
        return nodes().filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .reduce("", (all, text) -> all + text + "\n");
    }

    private Stream<Node> labelled(String text) {
        return nodes().filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()));
    }

    /// Every visible node of every window. On the FX thread only.
    public Stream<Node> nodes() {
        return javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.Window::isShowing)
                .flatMap(window -> below(window.getScene().getRoot()));
    }

    private static Stream<Node> below(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Walk::below))
                : Stream.of(node);
    }

    /// Takes a picture in every look.
    public void picture(String name) {
        for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
            for (var size : SIZES.reversed()) {
                look(() -> {
                    robot.stage().setWidth(size[0]);
                    robot.stage().setHeight(size[1]);
                    theme.dress(robot.stage().getScene(), TextSize.NORMAL);
                    return true;
                });
                robot.settle();
                Picture picture = robot.picture();
                picture.write(folder.resolve(
                        "%s-%s-%dx%d.png".formatted(name, theme.name().toLowerCase(Locale.ROOT), size[0], size[1])));
            }
        }
    }

    private WindowViewModel model() {
        var schemes = ServiceLoader.load(AuthScheme.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var keepers = ServiceLoader.load(SecretKeeper.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var chosen = new ChosenSecrets();
        var background = Background.ofWindow();
        return new WindowViewModel(
                new Session(List.of(protocol), schemes, chosen, clock()),
                background,
                new Samples(List.of()),
                new PreferencesViewModel(Preferences.DEFAULT, _ -> {}),
                new SecretsViewModel(chosen, keepers, background, _ -> {}));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
