package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;

/// What an environment comes to for one source.
public sealed interface Resolution {
    /// Where the call goes and what it carries.
    record Resolved(Endpoint endpoint) implements Resolution {}

    /// Why that cannot be said: a variable without value, a credential without secret.
    record Unresolved(Problem problem) implements Resolution {}
}
