package dev.sextant.grpc.health;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.grpc.call.Headers;
import dev.sextant.grpc.connection.Connections;
import dev.sextant.grpc.connection.Target;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Vitals;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Takes servers under observation, those that can be.
public record Ward(Connections connections, Source.Wire wire, Endpoint endpoint) {

    /// Observes these services of the endpoint's server until the pulse is closed, or says once why that cannot be.
    public Pulse admit(List<String> services, Consumer<Vitals> listener) {
        var target = Target.of(endpoint.address());
        if (target.isEmpty()) {
            var why = endpoint.addressed()
                    ? Target.refusal(endpoint.address()).what()
                    : "It is not known where this is called.";
            return turnAway(why, services, listener);
        }
        var fault = Headers.fault(endpoint.allHeaders());
        if (fault.isPresent()) {
            return turnAway(fault.map(Problem::what).orElseThrow(), services, listener);
        }
        var ways = (Ways) () -> connections.to(target.get(), wire, endpoint.tls(), endpoint.route());
        var watch = new Vigil(ways, () -> Headers.toWire(endpoint.allHeaders()), services, listener);
        return watch.begin("pulse of " + target.get().authority(), connections.patience());
    }

    /// How the connection is had that stands now.
    @FunctionalInterface
    interface Ways {
        Connections.Line now();
    }

    private static Pulse turnAway(String why, List<String> services, Consumer<Vitals> listener) {
        var now = Instant.now();
        var none = Vitals.unheard(services, now);
        listener.accept(none.with(none.line().turned(Vitals.State.CLOSED, now, why)));
        return Pulse.NONE;
    }
}
