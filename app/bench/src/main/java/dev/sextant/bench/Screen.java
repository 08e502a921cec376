package dev.sextant.bench;

import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.themes.Fonts;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A scene that stays, as the window does, filled and painted in memory on the window's thread.
final class Screen {
    private final StackPane pane = new StackPane();
    private final Scene scene;

    private Screen(int width, int height) {
        this.scene = onThread(() -> {
            var made = new Scene(pane, width, height);
            Theme.LIGHT.dress(made, TextSize.NORMAL);
            return made;
        });
    }

    /// Starts the toolkit, which a process can do once, and a scene of this size in pixels.
    static Screen start(int width, int height) {
        Platform.startup(Fonts::load);
        return new Screen(width, height);
    }

    /// Starts the same in a window that is open, so that what looks once a frame is called.
    static Screen open(int width, int height) {
        var screen = start(width, height);
        onThread(() -> {
            var stage = new Stage();
            stage.setScene(screen.scene);
            stage.show();
            return stage;
        });
        return screen;
    }

    /// Makes a node, and paints it in place of the one before.
    WritableImage paint(Callable<? extends Node> content) {
        return onThread(() -> {
            pane.getChildren().setAll(content.call());
            return scene.snapshot(null);
        });
    }

    /// Paints what it shows once more, after a change.
    WritableImage paintAfter(Runnable change) {
        return onThread(() -> {
            change.run();
            return scene.snapshot(null);
        });
    }

    private static <T> T onThread(Callable<T> work) {
        var task = new FutureTask<>(work);
        FxBridge.thread().execute(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("nothing was painted", e);
        }
    }
}
