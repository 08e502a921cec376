package dev.sextant.grpc.codec;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Does work on a thread whose stack holds the deepest message: messages are read, written and judged by recursion, for
/// which the stack of the caller may have no room.
public final class Roomy {
    /// Bytes of stack for [Wire#DEEPEST] levels.
    private static final long STACK = 64L << 20;

    private Roomy() {}

    /// What the work gives, or the exception it ends with.
    public static <T> T call(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("deep message").stackSize(STACK).start(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
