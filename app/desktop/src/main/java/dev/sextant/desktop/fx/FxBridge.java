package dev.sextant.desktop.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Carries what happens on other threads to the window, in order, as one batch a frame at most.
public final class FxBridge<T> implements Consumer<T> {
    private final Consumer<List<T>> receiver;
    private final List<T> waiting = new ArrayList<>();
    private boolean called;

    /// A bridge to a receiver, which is only ever called on the JavaFX thread.
    public FxBridge(Consumer<List<T>> receiver) {
        this.receiver = receiver;
    }

    /// Runs tasks on the JavaFX thread, in the order given.
    public static Executor thread() {
        return task -> {
            if (Platform.isFxApplicationThread()) {
                task.run();
            } else {
                Platform.runLater(task);
            }
        };
    }

    /// Takes something from any thread and returns at once.
    @Override
    public void accept(T event) {
        synchronized (waiting) {
            waiting.add(event);
            if (called) {
                return;
            }
            called = true;
        }
        Platform.runLater(this::deliverWithTheNextFrame);
    }

    private void deliverWithTheNextFrame() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                deliver();
            }
        }.start();
    }

    private void deliver() {
        List<T> batch;
        synchronized (waiting) {
            batch = List.copyOf(waiting);
            waiting.clear();
            called = false;
        }
        receiver.accept(batch);
    }
}
