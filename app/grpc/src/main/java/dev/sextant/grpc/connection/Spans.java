package dev.sextant.grpc.connection;

import java.time.Duration;
import java.util.Optional;

/// Words inside problems.
final class Spans {
    private Spans() {}

    /// A time as a person says it: `10 s`, `250 ms`.
    static String text(Duration time) {
        return time.toMillis() >= 1_000 ? Math.round(time.toMillis() / 1000.0) + " s" : time.toMillis() + " ms";
    }

    /// What an exception says, as a sentence; its type when it says nothing.
    static String sentence(Optional<Throwable> failure) {
        return failure.map(thrown ->
                        thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage())
                .map(Spans::sentence)
                .orElse("");
    }

    /// A capital first, a full stop last.
    static String sentence(String said) {
        var text = said.strip().replaceAll("\\.?\\s*\\R\\s*", ". ");
        if (text.isEmpty()) {
            return "";
        }
        var capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
