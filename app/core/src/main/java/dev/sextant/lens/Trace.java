package dev.sextant.lens;

import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.ExchangeEvent.Failed;
import dev.sextant.exchange.ExchangeEvent.HeadersReceived;
import dev.sextant.exchange.ExchangeEvent.MessageReceived;
import dev.sextant.exchange.ExchangeEvent.RequestSent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A call and what came of it, for the lens to look at. `documented` is what its contract says of the answers; of the
/// messages in `course` the last is enough.
public record Trace(
        Call call,
        Authorization authorization,
        List<Signature.Response> documented,
        Instant begun,
        List<ExchangeEvent> course) {
    public Trace {
        documented = List.copyOf(documented);
        course = List.copyOf(course);
    }

    /// The outcome; empty while the call runs.
    Optional<Outcome> outcome() {
        return last(Completed.class)
                .map(completed -> completed.status().outcome())
                .or(() -> last(Failed.class).map(Failed::outcome));
    }

    boolean http() {
        return call.operation().kind() instanceof OperationKind.Http;
    }

    /// The headers of the answer; of redirects and retries, the last.
    Metadata headers() {
        return last(HeadersReceived.class).map(HeadersReceived::metadata).orElse(Metadata.EMPTY);
    }

    Metadata trailers() {
        return last(Completed.class).map(Completed::trailers).orElse(Metadata.EMPTY);
    }

    Optional<Body> body() {
        return last(MessageReceived.class).map(MessageReceived::body);
    }

    int received() {
        return last(MessageReceived.class).map(message -> message.index() + 1).orElse(0);
    }

    /// Whether a request went out without anything secret in it.
    boolean bare() {
        return last(RequestSent.class)
                .filter(sent -> sent.metadata().entries().stream().noneMatch(Metadata.Entry.Hidden.class::isInstance))
                .isPresent();
    }

    Duration after(Instant at) {
        return Duration.between(begun, at);
    }

    /// The latest event of a kind.
    <E extends ExchangeEvent> Optional<E> last(Class<E> kind) {
        return course.stream().filter(kind::isInstance).map(kind::cast).reduce((_, later) -> later);
    }
}
