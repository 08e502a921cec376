package dev.sextant.desktop.controls;

import dev.sextant.exchange.Outcome;
import java.util.Locale;

/// What a colour means; it never appears without a word or a shape.
public enum Tone {
    OK,
    INFO,
    WARN,
    BAD,
    NEUTRAL;

    /// The tone of how a call ended.
    public static Tone of(Outcome outcome) {
        return switch (outcome) {
            case OK -> OK;
            case CANCELLED, REDIRECT -> WARN;
            case INVALID,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    NOT_FOUND,
                    CONFLICT,
                    LIMITED,
                    SERVER_ERROR,
                    TIMED_OUT,
                    UNREACHABLE -> BAD;
        };
    }

    /// The style class.
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
