package dev.sextant.cli;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.SecretStore;
import dev.sextant.session.Withdrawal;
import java.time.Duration;
import java.time.Instant;

/// Looks at a credential without sending it.
record Trial(Engine engine, SecretStore secrets) {
    int of(Credential credential) {
        if (credential.isNone()) {
            return refused(Problem.error("There is no credential.", "", "Keep one with credential add."));
        }
        return switch (new Withdrawal(secrets).opened(credential)) {
            case Withdrawal.Opened.Shut(var problem) -> refused(problem);
            case Withdrawal.Opened.Whole(var whole) -> tried(whole);
        };
    }

    private int tried(Credential credential) {
        return engine.session().schemes().stream()
                .filter(scheme -> scheme.id().equals(credential.scheme()))
                .findFirst()
                .map(scheme -> tried(scheme, credential))
                .orElseGet(() ->
                        refused(Problem.error("There is no auth scheme “%s”.".formatted(credential.scheme()), "", "")));
    }

    private int tried(AuthScheme scheme, Credential credential) {
        return switch (scheme.grant(credential)) {
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
