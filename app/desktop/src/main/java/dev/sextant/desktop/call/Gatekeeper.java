package dev.sextant.desktop.call;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Risk;
import dev.sextant.desktop.form.Remark;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Lifetime;
import dev.sextant.session.Resolution;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Knows what to ask before a call, each question once a call.
final class Gatekeeper {
    private final Operation operation;
    private final Set<Class<? extends Gate>> passed = new HashSet<>();
    private final Set<Remark> condoned = new HashSet<>();
    private List<Remark> objections = List.of();

    Gatekeeper(Operation operation) {
        this.operation = operation;
    }

    /// Hears what the contract has against the message that is to be sent.
    void hear(List<Remark> remarks) {
        objections = List.copyOf(remarks);
    }

    /// The next question, if there is one. `lacking` are variables without value, `helped` says that a person can get a
    /// fresh credential.
    Optional<Gate> next(
            Environment place, Optional<Resolution> resolution, List<String> lacking, boolean helped, Instant now) {
        return stopped(place, resolution, lacking)
                .or(this::objected)
                .or(() -> guarded(place))
                .or(() -> expired(resolution, helped, now))
                .filter(gate -> !passed.contains(gate.getClass()));
    }

    /// The next question before a call to several environments at once, if there is one. What cannot go to one of them
    /// is
    /// said in its answer.
    Optional<Gate> next(List<Environment> places) {
        var counting = places.stream()
                .filter(place -> place.stage() == Environment.Stage.PRODUCTION)
                .map(Environment::name)
                .toList();
        return objected()
                .or(() -> counting.isEmpty() || operation.risk() == Risk.READ
                        ? Optional.empty()
                        : Optional.of(new Gate.Guarded(String.join(", ", counting), operation.risk() == Risk.DESTROY)))
                .filter(gate -> !passed.contains(gate.getClass()));
    }

    /// Whether the contract has something against the message that nobody has answered yet.
    Optional<Gate> objected() {
        return condoned.containsAll(objections) ? Optional.empty() : Optional.of(new Gate.Objected(objections));
    }

    /// What no yes of a person gets past.
    private Optional<Gate> stopped(Environment place, Optional<Resolution> resolution, List<String> lacking) {
        if (place.traits().locked() && operation.risk() != Risk.READ) {
            return Optional.of(new Gate.ReadOnly(place.name()));
        }
        if (!lacking.isEmpty()) {
            return Optional.of(new Gate.Lacking(place.name(), lacking));
        }
        return resolution.isPresent()
                        && resolution.get() instanceof Resolution.Unresolved(var problem)
                        && problem.fault() == Problem.Fault.LOCKED
                ? Optional.of(new Gate.Locked(problem))
                : Optional.empty();
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

    /// A person answered: this question is not asked again for this call, nor what the contract objects to ever after.
    void pass(Gate gate) {
        if (gate instanceof Gate.Objected(var answered)) {
            condoned.addAll(answered);
        }
        passed.add(gate.getClass());
    }

    /// The call went out.
    void forget() {
        passed.clear();
    }
}
