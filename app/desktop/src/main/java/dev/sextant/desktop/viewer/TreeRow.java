package dev.sextant.desktop.viewer;

import dev.sextant.body.Branch;

/// A row of the tree of a body.
sealed interface TreeRow {
    /// A value.
    record Value(Branch branch) implements TreeRow {}

    /// Stands for the values after it; they are read when it is chosen.
    record More() implements TreeRow {}

    /// Stands for values while they are read.
    record Reading() implements TreeRow {}
}
