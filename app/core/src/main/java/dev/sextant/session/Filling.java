package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Value;

/// What came of putting an environment's variables into a message.
public sealed interface Filling {
    /// Every name had a value.
    record Filled(Value.Struct message) implements Filling {}

    /// A name has none, and what to do.
    record Lacking(Problem problem) implements Filling {}
}
