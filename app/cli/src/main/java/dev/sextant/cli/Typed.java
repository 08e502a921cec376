package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import java.util.function.Function;

/// What a person typed: understood, or not and why.
sealed interface Typed<T> {

    /// It means this.
    record Fine<T>(T value) implements Typed<T> {}

    /// It cannot be meant so.
    record Wrong<T>(Problem problem) implements Typed<T> {}

    /// Goes on with what was understood.
    default <R> Typed<R> then(Function<? super T, Typed<R>> next) {
        return switch (this) {
            case Fine<T>(var value) -> next.apply(value);
            case Wrong<T>(var problem) -> new Wrong<>(problem);
        };
    }

    static <T> Typed<T> fine(T value) {
        return new Fine<>(value);
    }

    static <T> Typed<T> wrong(String what, String cause, String remedy) {
        return new Wrong<>(Problem.error(what, cause, remedy));
    }
}
