package dev.sextant.grpc.call;

import dev.sextant.catalog.Problem;

/// Why this side broke a call off.
sealed interface Stop {
    /// The person wished it.
    record Wished() implements Stop {}

    /// A later message does not fit the contract.
    record Unfit(Problem problem) implements Stop {}
}
