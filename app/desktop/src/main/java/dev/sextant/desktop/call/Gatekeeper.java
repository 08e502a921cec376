package dev.sextant.desktop.call;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Risk;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Lifetime;
import dev.sextant.session.Resolution;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Knows what to ask before a call, each question once a call.
final class Gatekeeper {
    private final Operation operation;
    private final Set<Class<? extends Gate>> passed = new HashSet<>();

    Gatekeeper(Operation operation) {
        this.operation = operation;
    }

    /// The next question, if there is one. `helped` says that a person can get a fresh credential.
    Optional<Gate> next(Environment place, Optional<Resolution> resolution, boolean helped, Instant now) {
        return guarded(place)
                .or(() -> expired(resolution, helped, now))
                .filter(gate -> !passed.contains(gate.getClass()));
    }

    private Optional<Gate> guarded(Environment place) {
        if (place.stage() != Environment.Stage.PRODUCTION
                || operation.risk() == Risk.READ
                || passed.contains(Gate.Guarded.class)) {
            return Optional.empty();
        }
        return Optional.of(new Gate.Guarded(place.name(), operation.risk() == Risk.DESTROY));
    }

    private static Optional<Gate> expired(Optional<Resolution> resolution, boolean helped, Instant now) {
        if (resolution.isPresent()
                && resolution.get() instanceof Resolution.Resolved(var endpoint)
                && endpoint.authorization().lifetime() instanceof Lifetime.Until until
                && until.expired(now)) {
            return Optional.of(new Gate.Expired(endpoint.authorization().label(), until, helped));
        }
        return Optional.empty();
    }

    /// A person answered: this question is not asked again for this call.
    void pass(Gate gate) {
        passed.add(gate.getClass());
    }

    /// The call went out.
    void forget() {
        passed.clear();
    }
}
