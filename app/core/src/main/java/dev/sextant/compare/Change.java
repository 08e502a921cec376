package dev.sextant.compare;

import dev.sextant.schema.Value;

/// One difference between two values; `at` is where.
public sealed interface Change {
    /// Where it is.
    Spot at();

    /// The path, for a person.
    default String where() {
        return at().where();
    }

    /// Only the second has it.
    record Added(Spot at, Value value) implements Change {}

    /// Only the first has it.
    record Removed(Spot at, Value value) implements Change {}

    /// Both have it, with different values.
    record Changed(Spot at, Value before, Value after) implements Change {}

    /// An element that both have stands elsewhere among those that both have; indices count from 0.
    record Moved(Spot at, int from, int to) implements Change {}
}
