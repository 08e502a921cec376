package dev.sextant.samples.controlplane.token;

import java.time.Instant;

/// What the gate says to a call.
public sealed interface Admission {
    /// Come in.
    record Admitted(Caller caller) implements Admission {}

    /// There is no token.
    record Missing() implements Admission {}

    /// The token is not one of ours.
    record Invalid() implements Admission {}

    /// The token has stopped working.
    ///
    /// @param kind `user` or `api`
    /// @param at when it stopped
    record Expired(String kind, Instant at) implements Admission {}

    /// Somebody has revoked the token.
    record Revoked() implements Admission {}

    /// The person does not belong to the organization that the call asks for.
    record NotMember(String organization) implements Admission {}
}
