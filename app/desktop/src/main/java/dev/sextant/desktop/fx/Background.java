package dev.sextant.desktop.fx;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does work that blocks away from the window and brings what comes of it back to the window's thread.
public final class Background {
    private final Executor window;
    private final boolean framed;
    private final boolean inline;

    /// Brings results and events to this executor as they come: for tests without toolkit.
    public Background(Executor window) {
        this(window, false, false);
    }

    private Background(Executor window, boolean framed, boolean inline) {
        this.window = window;
        this.framed = framed;
        this.inline = inline;
    }

    /// Does everything at once, on the thread that asks: for tests without toolkit.
    public static Background inline() {
        return new Background(Runnable::run, false, true);
    }

    /// Brings results to the JavaFX thread, events in one batch a frame.
    public static Background ofWindow() {
        return new Background(FxBridge.thread(), true, false);
    }

    /// Work under way.
    public static final class Job {
        private volatile boolean cancelled;
        private final Runnable work;
        private final Thread thread;

        private Job(String name, Consumer<Job> work) {
            this.work = () -> work.accept(this);
            this.thread = Thread.ofVirtual().name(name).unstarted(this.work);
        }

        /// Interrupts the work; its result is dropped.
        public void cancel() {
            cancelled = true;
            thread.interrupt();
        }
    }

    /// Starts work on a virtual thread; `then` gets its result on the window's thread, unless it was cancelled before.
    public <T> Job start(String name, Supplier<T> work, Consumer<T> then) {
        return startAfter(Duration.ZERO, name, work, then);
    }

    /// The same after a pause; a job that is cancelled in it never begins.
    public <T> Job startAfter(Duration pause, String name, Supplier<T> work, Consumer<T> then) {
        var job = new Job(name, running -> {
            if (!rest(pause)) {
                return;
            }
            T result = work.get();
            window.execute(() -> {
                if (!running.cancelled) {
                    then.accept(result);
                }
            });
        });
        if (inline) {
            job.work.run();
        } else {
            job.thread.start();
        }
        return job;
    }

    /// Whether nobody cut the pause short.
    private boolean rest(Duration pause) {
        try {
            if (!inline && pause.isPositive()) {
                Thread.sleep(pause);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Where any thread can put events that `receiver` then gets on the window's thread, in order.
    public <T> Consumer<T> bridge(Consumer<List<T>> receiver) {
        return framed ? new FxBridge<>(receiver) : event -> window.execute(() -> receiver.accept(List.of(event)));
    }
}
