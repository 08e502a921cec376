package dev.sextant.grpc.call;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a call has to do, one thing at a time: the beginning where it is asked for, the rest on whichever worker is
/// free.
/// A worker stays a moment when there is nothing to do, and then goes. Once the call is over, the rest is dropped.
final class Agenda implements Executor {
    /// How long a worker waits for more, as the next message of a stream is seldom far.
    private static final long STAY = TimeUnit.MILLISECONDS.toNanos(200);

    private final Executor workers;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean busy;
    private boolean over;

    Agenda(Executor workers) {
        this.workers = workers;
    }

    /// Does the first task here and now; what comes up meanwhile waits for it.
    void begin(Runnable first) {
        synchronized (this) {
            busy = true;
        }
        first.run();
        goOn();
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            tasks.add(task);
            notifyAll();
            if (busy) {
                return;
            }
            busy = true;
        }
        workers.execute(this::work);
    }

    /// Nothing more is done after the task that says this.
    synchronized void end() {
        over = true;
    }

    private void work() {
        for (var task = next(); task != null; task = next()) {
            run(task);
        }
    }

    /// A task that fails does not keep the call from ending.
    private void run(Runnable task) {
        var done = false;
        try {
            task.run();
            done = true;
        } finally {
            if (!done) {
                goOn();
            }
        }
    }

    private void goOn() {
        synchronized (this) {
            busy = !tasks.isEmpty();
            if (!busy) {
                return;
            }
        }
        workers.execute(this::work);
    }

    private synchronized @Nullable Runnable next() {
        try {
            awaitTask();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var task = over ? null : tasks.poll();
        busy = task != null;
        return task;
    }

    private synchronized void awaitTask() throws InterruptedException {
        var end = System.nanoTime() + STAY;
        for (var left = STAY; tasks.isEmpty() && !over && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
