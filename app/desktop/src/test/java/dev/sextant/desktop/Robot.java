package dev.sextant.desktop;

import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.themes.Fonts;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// A person at the window: looks, clicks, types, waits. All that tests know of TestFX is in here.
public final class Robot {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FRAMES = 3;

    private final FxRobot hands = new FxRobot();
    private final Stage stage;

    private Robot(Stage stage) {
        this.stage = stage;
    }

    /// Starts the toolkit, if it does not run yet, and a window on it.
    public static Robot start() {
        try {
            return new Robot(FxToolkit.registerPrimaryStage());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the toolkit did not start", e);
        }
    }

    /// The window.
    public Stage stage() {
        return stage;
    }

    /// Shows a node in the window at a size in pixels, dressed in a theme.
    public void show(Callable<? extends Parent> content, double width, double height, Theme theme) {
        run(() -> {
            Fonts.load();
            var scene = new Scene(new StackPane(content.call()), width, height);
            theme.dress(scene, TextSize.NORMAL);
            // The headless screen has 1000 lines: a window that starts further down would be drawn outside.
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            return scene;
        });
        settle();
    }

    /// Does something on the FX thread and gives back what came of it.
    public <T> T run(Callable<T> act) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(act.call());
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the FX thread did not do it", e);
        }
    }

    /// Waits until all that was asked of the FX thread is done, laid out and drawn.
    public void settle() {
        var drawn = new CompletableFuture<Void>();
        run(() -> {
            new AnimationTimer() {
                private int left = FRAMES;

                @Override
                public void handle(long now) {
                    if (--left == 0) {
                        stop();
                        drawn.complete(null);
                    }
                }
            }.start();
            return true;
        });
        drawn.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /// Waits for a condition, asked on the FX thread; fails in the words given.
    public void await(String what, BooleanSupplier condition) {
        var limit = Instant.now().plus(PATIENCE);
        while (!run(condition::getAsBoolean)) {
            if (Instant.now().isAfter(limit)) {
                var seen = Path.of("target", "in-vain.png");
                picture().write(seen);
                throw new AssertionError("waited in vain until " + what + "; see " + seen.toAbsolutePath());
            }
            hands.sleep(20);
        }
        settle();
    }

    /// The node that a CSS selector finds, which must be there.
    public Node find(String selector) {
        return seek(selector).orElseThrow(() -> new AssertionError("no node " + selector));
    }

    /// The first visible node that a CSS selector finds.
    public Optional<Node> seek(String selector) {
        return run(() -> stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(Robot::isVisible)
                .findFirst());
    }

    private static boolean isVisible(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Clicks the middle of a node.
    public void click(String selector) {
        click(find(selector));
    }

    /// Clicks the middle of a node.
    public void click(Node node) {
        hands.clickOn(node);
        settle();
    }

    /// From now on a person who is asked for files by the window gives these.
    public void answerWith(Path... files) {
        FilePicker picker = (_, _) -> List.of(files);
        run(() -> {
            picker.install(stage.getScene());
            return true;
        });
    }

    /// Types into whatever has the focus.
    public void type(String text) {
        hands.write(text);
        settle();
    }

    /// Clicks a text field, empties it and types.
    public void fill(Node field, String text) {
        click(field);
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.DELETE);
        type(text);
    }

    /// Presses keys together and lets go.
    public void press(KeyCode... keys) {
        hands.press(keys).release(keys);
        settle();
    }

    /// Watches from now on how long the FX thread lets the window wait for its next frame.
    public FrameWatch watchFrames() {
        return run(FrameWatch::start);
    }

    /// What is on the window now.
    public Picture picture() {
        settle();
        return run(() -> Picture.of(stage));
    }
}
