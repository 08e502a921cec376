package dev.sextant.grpc.codec;

import dev.sextant.schema.Value;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Does work on a thread whose stack holds the deepest message: messages are read, written and judged by recursion, for
/// which the stack of the caller may have no room.
public final class Roomy {
    /// Bytes of stack for [Wire#DEEPEST] levels.
    private static final long STACK = 64L << 20;

    /// Levels for which any stack has room.
    private static final int FLAT = 64;

    private Roomy() {}

    /// What the work on a value gives; on the caller's own thread where its stack has room for it.
    public static <T> T call(Value value, Supplier<T> work) {
        return isFlat(value, FLAT) ? work.get() : call(work);
    }

    private static boolean isFlat(Value value, int levels) {
        return switch (value) {
            case Value.Struct(var members) ->
                levels > 0 && members.values().stream().allMatch(member -> isFlat(member, levels - 1));
            case Value.Items(var items) -> levels > 0 && items.stream().allMatch(item -> isFlat(item, levels - 1));
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> true;
        };
    }

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
