package dev.sextant.auth;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Authorization;

/// What an auth scheme made of a credential.
public sealed interface Grant {
    /// Something to send.
    record Given(Authorization authorization) implements Grant {}

    /// Nothing can be sent: a setting is missing or wrong.
    record Denied(Problem problem) implements Grant {}
}
