package dev.sextant.desktop.secret;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretKeeper;
import java.util.Optional;

/// One way to keep secrets, in words, and why it cannot be taken here.
public record Way(String id, String title, String promise, boolean asksPassphrase, Optional<Problem> hindrance) {
    /// The word for keeping them nowhere.
    public static final String MEMORY = "memory";

    /// Keeping them nowhere.
    static Way memory() {
        return new Way(
                MEMORY,
                "This run only",
                "Secrets are in memory alone and gone when the window closes.",
                false,
                Optional.empty());
    }

    /// Asks a keeper about itself. May take seconds.
    static Way of(SecretKeeper keeper) {
        return new Way(keeper.id(), keeper.title(), keeper.promise(), keeper.asksPassphrase(), keeper.hindrance());
    }
}
