package dev.sextant.lens;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.ExchangeEvent.Failed;
import dev.sextant.exchange.ExchangeEvent.HeadersReceived;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Finding.Line;
import dev.sextant.lens.Finding.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Gathers what is known of a failure: what the server said, what went along, what was reached, and what is not the
/// cause.
final class Findings {
    /// A difference of clocks below this refuses no token.
    private static final Duration TOLERABLE = Duration.ofSeconds(30);

    /// Characters of a message that are shown.
    private static final int LONGEST = 2_000;

    private final Trace trace;
    private final Instant now;
    private final List<Finding> found = new ArrayList<>();

    Findings(Trace trace, Instant now) {
        this.trace = trace;
        this.now = now;
    }

    /// Every finding there is something to say in.
    List<Finding> all() {
        trace.last(Completed.class).map(Completed::status).ifPresent(this::answered);
        trace.last(Failed.class).map(failed -> failed.problem().place()).ifPresent(place -> add("Where", place, true));
        trace.outcome().ifPresent(this::credential);
        found.addAll(Reach.of(trace));
        return found;
    }

    private void answered(Status status) {
        if (status.message().isBlank()) {
            ServerWords.in(trace.body()).ifPresent(line -> server("Server said", line));
        } else {
            server("Server said", new Line("", shortened(status.message()), true));
        }
        status.details().stream().flatMap(detail -> Details.of(detail).stream()).forEach(found::add);
    }

    private static String shortened(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    }

    private void credential(Outcome outcome) {
        var authorization = trace.authorization();
        if (!authorization.label().isBlank() && outcome != Outcome.UNREACHABLE && outcome != Outcome.CANCELLED) {
            found.add(new Finding.Token("Token sent", authorization.label(), authorization.lifetime()));
        }
        if (outcome == Outcome.UNAUTHENTICATED) {
            trace.headers()
                    .date("date")
                    .ifPresent(theirs -> add("Clock", clock(Duration.between(theirs, headersAt())), false));
        }
    }

    private static String clock(Duration ahead) {
        if (ahead.abs().compareTo(TOLERABLE) < 0) {
            return "Yours and the server’s differ by less than 30 s: not the cause";
        }
        return ahead.isNegative()
                ? "Yours is " + Figures.span(ahead) + " behind the server’s: a token may have ended there already"
                : "Yours is " + Figures.span(ahead)
                        + " ahead of the server’s: a new token may be refused as not yet valid";
    }

    private Instant headersAt() {
        return trace.last(HeadersReceived.class).map(ExchangeEvent::at).orElse(now);
    }

    private void server(String topic, Line line) {
        found.add(new Finding.Words(Origin.SERVER, topic, List.of(line)));
    }

    private void add(String topic, String value, boolean exact) {
        if (!value.isBlank()) {
            found.add(new Finding.Words(Origin.OBSERVED, topic, List.of(new Line("", value, exact))));
        }
    }
}
