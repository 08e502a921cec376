package dev.sextant.grpc.health;

import dev.sextant.protocol.Vitals;
import dev.sextant.protocol.Vitals.Feeling;
import dev.sextant.protocol.Vitals.Health;
import dev.sextant.protocol.Vitals.State;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// What is known of a server, told at every change until it is put away. For several threads.
final class Chart {
    private final Consumer<Vitals> listener;
    private Vitals vitals;
    private boolean stood;
    private boolean closed;

    Chart(List<String> services, Consumer<Vitals> listener) {
        this.listener = listener;
        this.vitals = Vitals.unheard(services, Instant.now());
    }

    /// Nothing more is told.
    synchronized void close() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /// The way stands so; what has stood before stands again.
    synchronized void line(State state, String trouble) {
        var next = state == State.READY && stood ? State.AGAIN : state;
        var isSame = state == State.READY && vitals.line().stands();
        stood |= state == State.READY;
        if (!isSame) {
            tell(vitals.with(vitals.line().turned(next, Instant.now(), trouble)));
        }
    }

    synchronized void health(String service, Feeling feeling, String said) {
        tell(vitals.with(new Health(service, feeling, Instant.now(), said)));
    }

    /// Nothing is heard of any service while there is no way to the server.
    synchronized void silence() {
        var next = vitals;
        for (var health : vitals.services()) {
            if (health.feeling() == Feeling.SERVING || health.feeling() == Feeling.NOT_SERVING) {
                next = next.with(new Health(health.service(), Feeling.UNHEARD, Instant.now(), ""));
            }
        }
        tell(next);
    }

    private void tell(Vitals next) {
        if (!closed && !next.equals(vitals)) {
            vitals = next;
            listener.accept(next);
        }
    }
}
