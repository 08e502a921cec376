package dev.sextant.desktop.call;

import dev.sextant.auth.Renewal;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Source;
import dev.sextant.session.Resolution;
import dev.sextant.session.Session;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where calls of a source go in the environment that was asked about last, and with what.
final class Whereabouts {
    private final Session session;
    private final Background background;
    private final Source source;
    private final UnaryOperator<Environment> scope;
    private final ReadOnlyObjectWrapper<Optional<Resolution>> resolution =
            new ReadOnlyObjectWrapper<>(this, "resolution", Optional.empty());
    private Environment place = Environment.NONE;
    private boolean renewable;

    /// Of every environment, calls see only what `scope` leaves.
    Whereabouts(Session session, Background background, Source source, UnaryOperator<Environment> scope) {
        this.session = session;
        this.background = background;
        this.source = source;
        this.scope = scope;
    }

    /// What is known of an environment.
    private record Found(Resolution resolution, boolean renewable) {}

    /// Finds out in the background where calls would go in an environment.
    void resolve(Environment whole) {
        var environment = seen(whole);
        background.start(
                "resolve " + environment.name(),
                () -> new Found(session.resolve(source, environment), needsPerson(environment)),
                found -> {
                    place = environment;
                    renewable = found.renewable();
                    resolution.set(Optional.of(found.resolution()));
                });
    }

    /// What calls see of an environment.
    Environment seen(Environment whole) {
        return scope.apply(whole);
    }

    /// The next question that a keeper has before a call goes there.
    Optional<Gate> question(Gatekeeper keeper, Environment whole, Call call) {
        var environment = seen(whole);
        return keeper.next(
                whole,
                in(environment),
                session.lacking(source, call, environment),
                renewable,
                session.clock().instant());
    }

    private boolean needsPerson(Environment environment) {
        return session.renewal(source, environment).filter(Renewal::needsPerson).isPresent();
    }

    /// Where calls go there, or why that cannot be said; empty before it is known.
    ReadOnlyObjectProperty<Optional<Resolution>> resolutionProperty() {
        return resolution.getReadOnlyProperty();
    }

    /// The environment that is known.
    Environment place() {
        return place;
    }

    /// What is known of this environment, which may be another.
    private Optional<Resolution> in(Environment environment) {
        return environment.equals(place) ? resolution.get() : Optional.empty();
    }

    /// Where calls go, if that can be said.
    Optional<Endpoint> endpoint() {
        return resolution.get().flatMap(Whereabouts::endpoint);
    }

    /// The credential that goes along in this environment, as far as that is known.
    Authorization authorization(Environment environment) {
        return in(environment)
                .flatMap(Whereabouts::endpoint)
                .map(Endpoint::authorization)
                .orElse(Authorization.NONE);
    }

    private static Optional<Endpoint> endpoint(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved(var endpoint) -> Optional.of(endpoint);
            case Resolution.Unresolved _ -> Optional.empty();
        };
    }
}
