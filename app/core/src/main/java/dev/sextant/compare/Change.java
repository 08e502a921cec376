package dev.sextant.compare;

import dev.sextant.schema.Value;

/// One difference between two values: `where` is the path for a person, an element named by its key where it has one.
public sealed interface Change {
    /// The path, for a person.
    String where();

    /// Only the second has it.
    record Added(String where, Value value) implements Change {}

    /// Only the first has it.
    record Removed(String where, Value value) implements Change {}

    /// Both have it, with different values.
    record Changed(String where, Value before, Value after) implements Change {}

    /// An element that both have stands elsewhere among those that both have; indices count from 0.
    record Moved(String where, int from, int to) implements Change {}
}
