package dev.sextant.cli;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.Reference;
import dev.sextant.environment.SecretStore;
import dev.sextant.exchange.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;

/// Looks at a credential without sending it.
record Trial(Engine engine, SecretStore secrets) {
    int of(Credential credential) {
        if (credential.isNone()) {
            return refused(Problem.error("There is no credential.", "", "Keep one with credential add."));
        }
        var all = new HashMap<String, Secret>(credential.secrets());
        for (var entry : credential.references().entrySet()) {
            if (entry.getValue() instanceof Reference.Stored(var slot)) {
                switch (secrets.get(slot)) {
                    case SecretStore.Held.Present(var secret) -> all.put(entry.getKey(), secret);
                    case SecretStore.Held.Absent _ -> {}
                    case SecretStore.Held.Unavailable(var problem) -> {
                        return refused(problem);
                    }
                }
            }
        }
        return engine.session().schemes().stream()
                .filter(scheme -> scheme.id().equals(credential.scheme()))
                .findFirst()
                .map(scheme -> tried(scheme, credential.with(all)))
                .orElseGet(() ->
                        refused(Problem.error("There is no auth scheme “%s”.".formatted(credential.scheme()), "", "")));
    }

    private int tried(AuthScheme scheme, Credential credential) {
        return switch (scheme.authorize(credential)) {
            case Grant.Denied(var problem) -> refused(problem);
            case Grant.Given(var authorization) -> {
                engine.console().line(authorization.label());
                scheme.facts(credential)
                        .forEach(fact -> engine.console().line("  %s: %s".formatted(fact.name(), fact.value())));
                engine.console().line("  " + held(authorization.lifetime(), Instant.now()));
                yield Exit.OK;
            }
        };
    }

    private static String held(Lifetime lifetime, Instant now) {
        return switch (lifetime) {
            case Lifetime.Unstated _ -> "says nothing of its end";
            case Lifetime.Until until ->
                until.left(now).isNegative()
                        ? "ended at " + until.end()
                        : "holds until %s, another %s".formatted(until.end(), words(until.left(now)));
        };
    }

    private static String words(Duration left) {
        return left.toHours() > 0
                ? "%d h %d min".formatted(left.toHours(), left.toMinutesPart())
                : "%d min".formatted(left.toMinutes());
    }

    private int refused(Problem problem) {
        return Desk.refused(engine, problem);
    }
}
