package dev.sextant.desktop.response;

import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Trace;
import dev.sextant.protocol.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one call has brought so far. Grows event by event, on the thread of the window only.
final class Answer {
    private final Call call;
    private final String environment;
    private final Authorization authorization;
    private final List<Signature.Response> documented;
    private final Instant begun;
    private final Recorder recorder;
    private final MessageLog log;
    private final List<ExchangeEvent> course = new ArrayList<>();
    private Metadata headers = Metadata.EMPTY;
    private Metadata trailers = Metadata.EMPTY;
    private Optional<Body> body = Optional.empty();
    private Optional<Arrival> arrival = Optional.empty();
    private String protocol = "";
    private Optional<ExchangeEvent.Progressed> progress = Optional.empty();
    private boolean streaming;
    private Verdict verdict = new Verdict.Unjudged();
    private @Nullable Ending ending;

    Answer(Call call, String environment, Authorization authorization, Instant begun) {
        this(call, environment, authorization, List.of(), begun);
    }

    Answer(
            Call call,
            String environment,
            Authorization authorization,
            List<Signature.Response> documented,
            Instant begun) {
        this.call = call;
        this.documented = documented;
        this.environment = environment;
        this.authorization = authorization;
        this.begun = begun;
        this.recorder = new Recorder(call, begun, streams());
        this.log = new MessageLog(recorder);
    }

    /// How it ended.
    sealed interface Ending {
        /// When.
        Instant at();

        /// What it comes down to.
        Outcome outcome();

        /// The server answered to the end.
        record Answered(Instant at, Status status) implements Ending {
            @Override
            public Outcome outcome() {
                return status.outcome();
            }
        }

        /// There was no whole answer.
        record Unanswered(Instant at, Outcome outcome, Problem problem) implements Ending {}
    }

    /// What numbers and keeps its messages.
    Recorder recorder() {
        return recorder;
    }

    /// Takes what its recorder heard since the last time.
    void take() {
        var taken = recorder.take();
        for (var event : taken.events()) {
            if (event instanceof ExchangeEvent.MessageReceived(var _, var _, var received)) {
                body = Optional.of(received);
            }
            remember(event);
            learn(event);
        }
        log.add(taken.messages(), taken.tally());
    }

    private void remember(ExchangeEvent event) {
        if (event instanceof ExchangeEvent.Arriving) {
            return;
        }
        if (event instanceof ExchangeEvent.Progressed
                && !course.isEmpty()
                && course.getLast() instanceof ExchangeEvent.Progressed) {
            course.removeLast();
        }
        if (event instanceof ExchangeEvent.MessageReceived && !course.isEmpty()) {
            if (course.getLast() instanceof ExchangeEvent.MessageReceived) {
                course.removeLast();
            }
        }
        course.add(event);
    }

    private void learn(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.HeadersReceived(var _, var _, var spoken, var metadata) -> {
                protocol = spoken;
                headers = metadata;
                streaming |= http() && Recorder.isStream(metadata);
            }
            case ExchangeEvent.Arriving(var _, var begun) -> arrival = Optional.of(begun);
            case ExchangeEvent.Progressed far -> progress = Optional.of(far);
            case ExchangeEvent.Completed(var at, var status, var metadata) -> {
                trailers = metadata;
                ending = new Ending.Answered(at, status);
            }
            case ExchangeEvent.Failed(var at, var outcome, var problem) ->
                ending = new Ending.Unanswered(at, outcome, problem);
            case ExchangeEvent.NameResolved _,
                    ExchangeEvent.Connected _,
                    ExchangeEvent.Secured _,
                    ExchangeEvent.RequestSent _,
                    ExchangeEvent.Redirected _,
                    ExchangeEvent.MessageReceived _ -> {}
        }
    }

    /// The body while it arrives; stays when it came to nothing more.
    Optional<Arrival> arrival() {
        return arrival;
    }

    /// Whether its body is on its way.
    boolean arriving() {
        return ending == null && body.isEmpty() && arrival.isPresent();
    }

    /// How far the bodies have gone over, while they do.
    Optional<ExchangeEvent.Progressed> progress() {
        return ending == null ? progress : Optional.empty();
    }

    /// Time from the start to an instant.
    Duration after(Instant at) {
        return Duration.between(begun, at);
    }

    /// Whether it is told in the words of HTTP, as that of a WebSocket is too.
    boolean http() {
        return !(call.operation().kind() instanceof OperationKind.Rpc);
    }

    boolean socket() {
        return call.operation().kind() instanceof OperationKind.Socket;
    }

    /// Whether more than one message can come or go.
    boolean streams() {
        var kind = call.operation().kind();
        return streaming || kind.clientStreams() || kind.serverStreams();
    }

    /// Whether there is something of this call to read.
    boolean arrived() {
        return ending != null || body.isPresent() || arrival.isPresent() || log.sent() > 0;
    }

    boolean cancelled() {
        return ending instanceof Ending.Unanswered(var _, var outcome, var _) && outcome == Outcome.CANCELLED;
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /// Whether it is what the contract says, once somebody judged.
    Verdict verdict() {
        return verdict;
    }

    void judged(Verdict found) {
        verdict = found;
    }

    Call call() {
        return call;
    }

    String environment() {
        return environment;
    }

    Authorization authorization() {
        return authorization;
    }

    Instant begun() {
        return begun;
    }

    /// What the lens looks at.
    Trace trace() {
        return new Trace(call, authorization, documented, begun, course);
    }

    MessageLog log() {
        return log;
    }

    List<ExchangeEvent> course() {
        return course;
    }

    Metadata headers() {
        return headers;
    }

    Metadata trailers() {
        return trailers;
    }

    /// The latest body: the one of an HTTP answer or the last message.
    Optional<Body> body() {
        return body;
    }

    String protocol() {
        return protocol;
    }

    /// It as one side of a comparison, once it has ended.
    Optional<dev.sextant.compare.Answer> side(String name) {
        return ending().map(end ->
                new dev.sextant.compare.Answer(name, Strip.words(end), end.outcome(), after(end.at()), headers, body));
    }
}
