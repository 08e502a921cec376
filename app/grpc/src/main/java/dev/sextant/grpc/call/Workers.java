package dev.sextant.grpc.call;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads that calls are worked on, as many as are needed at a moment; one without work goes after a while. For
/// several threads.
public final class Workers implements Executor {
    /// Bytes of stack: messages are read and written by recursion, 1,000 levels deep, for which a virtual thread has no
    /// room.
    private static final long STACK = 16L << 20;

    private static final long SECONDS_IDLE = 10;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, SECONDS_IDLE, TimeUnit.SECONDS, new SynchronousQueue<>(), factory());

    private static ThreadFactory factory() {
        return Thread.ofPlatform()
                .daemon()
                .name("grpc call ", 1)
                .stackSize(STACK)
                .factory();
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }
}
