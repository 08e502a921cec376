package dev.sextant.transport;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks into the causes of an exception.
public final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    /// The outermost cause of this type, the exception itself included.
    public static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /// The innermost cause.
    public static Throwable deepest(Throwable failure) {
        return chain(failure).reduce(failure, (_, inner) -> inner);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Causes::present, Causes::cause)
                .limit(DEEPEST)
                .map(cause -> cause == null ? failure : cause);
    }

    private static boolean present(@Nullable Throwable cause) {
        return cause != null;
    }

    private static @Nullable Throwable cause(@Nullable Throwable outer) {
        return outer == null ? null : outer.getCause();
    }
}
