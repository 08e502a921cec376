package dev.sextant.grpc.call;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/// What a call has to do, one thing after another on a thread of its own. Once it is over, the rest is dropped.
final class Agenda implements Executor {
    /// Bytes of stack: messages are read and written by recursion, 1,000 levels deep, for which a virtual thread has no
    /// room.
    private static final long STACK = 16L << 20;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile boolean over;

    /// Begins with this task.
    void start(String name, Runnable first) {
        tasks.add(first);
        Thread.ofPlatform().daemon().name(name).stackSize(STACK).start(this::work);
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /// Nothing more is done after the task that says this.
    void end() {
        over = true;
    }

    private void work() {
        try {
            while (!over) {
                tasks.take().run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
