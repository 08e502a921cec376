package dev.sextant.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How the way to a server stands, and how the server says that its services are, in the order they were asked for.
public record Vitals(Line line, List<Health> services) {
    public Vitals {
        services = List.copyOf(services);
    }

    /// Nothing was heard of these services yet; the blank name stands for the whole server.
    public static Vitals unheard(List<String> services, Instant now) {
        return new Vitals(
                new Line(State.IDLE, now, 0, ""),
                services.stream()
                        .map(service -> new Health(service, Feeling.UNHEARD, now, ""))
                        .toList());
    }

    /// How a connection stands: since when, how often it came back after it had gone, what keeps it from standing.
    public record Line(State state, Instant since, int returns, String trouble) {
        /// The same connection in another state; standing again after a loss counts as a return.
        public Line turned(State next, Instant now, String why) {
            if (next == state) {
                return new Line(state, since, returns, why);
            }
            return new Line(next, now, next == State.AGAIN ? returns + 1 : returns, why);
        }

        /// Whether calls can be made.
        public boolean stands() {
            return state == State.READY || state == State.AGAIN || state == State.PER_CALL;
        }
    }

    /// The states of a connection.
    public enum State {
        /// Nothing needs it yet.
        IDLE("idle"),
        /// It is coming about.
        CONNECTING("connecting"),
        /// It stands.
        READY("connected"),
        /// It stands again after it had gone.
        AGAIN("connected again"),
        /// Each call connects for itself.
        PER_CALL("each call connects for itself"),
        /// It failed; another attempt follows.
        FAILING("no connection"),
        /// There can be none.
        CLOSED("closed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /// The word for it.
        public String word() {
            return word;
        }
    }

    /// How a service is, and in what words its server said so; a blank name stands for the whole server.
    public record Health(String service, Feeling feeling, Instant since, String said) {}

    /// What a server can answer when it is asked for a service's health.
    public enum Feeling {
        /// Nothing was heard yet.
        UNHEARD("not heard yet"),
        /// It takes calls.
        SERVING("serving"),
        /// It takes none.
        NOT_SERVING("not serving"),
        /// The server itself does not know.
        UNKNOWN("unknown"),
        /// The server tells nothing about this service by itself.
        UNLISTED("not told apart"),
        /// The server has no health service.
        NOT_OFFERED("health is not offered"),
        /// The server keeps it to itself.
        REFUSED("refused");

        private final String word;

        Feeling(String word) {
            this.word = word;
        }

        /// The word for it.
        public String word() {
            return word;
        }
    }

    /// The health of the service of this name, replaced.
    public Vitals with(Health heard) {
        var next = new ArrayList<Health>();
        services.forEach(health -> next.add(health.service().equals(heard.service()) ? heard : health));
        return new Vitals(line, next);
    }

    /// The same services over a line in another state.
    public Vitals with(Line next) {
        return new Vitals(next, services);
    }
}
