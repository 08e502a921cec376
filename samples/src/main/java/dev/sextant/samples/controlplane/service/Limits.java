package dev.sextant.samples.controlplane.service;

/// Sizes and defaults that several services keep to.
final class Limits {
    /// Characters in a description.
    static final int DESCRIPTION = 200;

    /// Labels on one thing.
    static final int LABELS = 16;

    /// The contract of a workflow that names none.
    static final String DEFAULT_CONTRACT = "default";

    private Limits() {}
}
