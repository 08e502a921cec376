package dev.sextant.desktop.environment;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Fact;
import dev.sextant.auth.Grant;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Metadata;
import java.util.List;
import java.util.stream.Stream;

/// What there is to say of a credential.
public sealed interface CredentialState {

    /// Calls carry none.
    record None() implements CredentialState {}

    /// Its secrets do not open, and why.
    record Shut(Problem problem) implements CredentialState {}

    /// It cannot be sent, and why.
    record Lacking(Problem problem) implements CredentialState {}

    /// It goes with every call. `travels` says how without its secret: `Authorization: Bearer …`.
    record Ready(String label, String travels, Lifetime lifetime, List<Fact> facts) implements CredentialState {
        public Ready {
            facts = List.copyOf(facts);
        }
    }

    /// Asks the scheme. Does not go to the network.
    static CredentialState of(Credential credential, Schemes schemes) {
        if (credential.isNone()) {
            return new None();
        }
        return schemes.find(credential.scheme())
                .map(scheme -> of(credential, scheme))
                .orElseGet(() -> new Lacking(Problem.error(
                        "There is no auth scheme “%s”.".formatted(credential.scheme()),
                        "The environment's file names it.",
                        "Choose another one.")));
    }

    private static CredentialState of(Credential credential, AuthScheme scheme) {
        return switch (scheme.grant(credential)) {
            case Grant.Denied(var problem) -> new Lacking(problem);
            case Grant.Given(var authorization) ->
                new Ready(
                        authorization.label(),
                        travels(authorization),
                        authorization.lifetime(),
                        scheme.facts(credential));
        };
    }

    private static String travels(Authorization authorization) {
        return Stream.of(
                        authorization.headers().entries().stream().map(entry -> entry.name() + ": " + masked(entry)),
                        authorization.query().entries().stream().map(entry -> "?" + entry.name() + "=" + masked(entry)),
                        authorization.cookies().entries().stream()
                                .map(entry -> "Cookie: " + entry.name() + "=" + masked(entry)))
                .flatMap(part -> part)
                .findFirst()
                .orElse("");
    }

    private static String masked(Metadata.Entry entry) {
        return switch (entry) {
            case Metadata.Entry.Hidden(var _, var prefix, var _) -> prefix + "…";
            case Metadata.Entry.Plain(var _, var value) -> value;
        };
    }
}
