package dev.sextant.vault;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Slot;
import java.util.Map;

/// What was read of a vault's file, before anything in it is opened.
sealed interface Sealed {
    /// The entries, each sealed.
    record Entries(Map<Slot, byte[]> bytes) implements Sealed {
        public Entries {
            bytes = Map.copyOf(bytes);
        }
    }

    /// Why they could not be read.
    record Unread(Problem problem) implements Sealed {}
}
