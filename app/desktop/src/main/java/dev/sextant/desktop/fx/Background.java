package dev.sextant.desktop.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does work that blocks away from the window and brings its result back to the window's thread.
public final class Background {
    private final Executor window;

    /// Results come back through `window`: [FxBridge#thread()], or `Runnable::run` in a test without toolkit.
    public Background(Executor window) {
        this.window = window;
    }

    /// Work under way.
    public static final class Job {
        private volatile boolean cancelled;
        private final Thread thread;

        private Job(String name, Consumer<Job> work) {
            this.thread = Thread.ofVirtual().name(name).unstarted(() -> work.accept(this));
        }

        /// Interrupts the work; its result is dropped.
        public void cancel() {
            cancelled = true;
            thread.interrupt();
        }
    }

    /// Starts work on a virtual thread; `then` gets its result on the window's thread, unless it was cancelled before.
    public <T> Job start(String name, Supplier<T> work, Consumer<T> then) {
        var job = new Job(name, running -> {
            T result = work.get();
            window.execute(() -> {
                if (!running.cancelled) {
                    then.accept(result);
                }
            });
        });
        job.thread.start();
        return job;
    }
}
