package dev.sextant.grpc.call;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.ExchangeEvent.Failed;
import dev.sextant.exchange.Outcome;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.connection.Arrival;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.HttpAnswer;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The last event of a call: what the server said, or why it could not say it.
final class Endings {
    private final Request request;
    private final Connection connection;
    private final MessageTypes types;
    private final Strands strands;

    Endings(Request request, Connection connection, MessageTypes types, Strands strands) {
        this.request = request;
        this.connection = connection;
        this.types = types;
        this.strands = strands;
    }

    /// The server ended it, whatever its code.
    ExchangeEvent completed(Status status, Metadata trailers) {
        var code = status.getCode();
        var message = status.getDescription() == null ? "" : status.getDescription();
        var details = new Details(types).of(trailers);
        return new Completed(
                Instant.now(),
                new dev.sextant.exchange.Status(code.value(), code.name(), message, StatusCodes.outcome(code), details),
                Headers.fromWire(trailers));
    }

    /// This side broke it off.
    static Optional<ExchangeEvent> stopped(Strands strands) {
        return strands.outbox().stopped().map(stop -> switch (stop) {
            case Stop.Unfit(var problem) -> new Failed(Instant.now(), Outcome.INVALID, problem);
            case Stop.Wished _ -> new Failed(Instant.now(), Outcome.CANCELLED, wished(strands.story()));
        });
    }

    private static Problem wished(Story story) {
        return Problem.error(
                "Stopped by you after %s.".formatted(span(story.lasted())),
                "%s; the server may still be working.".formatted(received(story)),
                "");
    }

    /// The server has no address, or was not reached in the time there was.
    ExchangeEvent unreached(Arrival arrival) {
        var failure = connection.diagnose(arrival, strands.story().lasted());
        var late = arrival == Arrival.SILENT
                && request.options().deadline().isPositive()
                && strands.story().lasted().compareTo(request.options().deadline()) >= 0;
        return new Failed(
                Instant.now(), late ? Outcome.TIMED_OUT : failure.kind().outcome(), failure.problem());
    }

    /// It ended without a word of the server.
    ExchangeEvent broken(Status status) {
        return stopped(strands).orElseGet(() -> switch (status.getCode()) {
            case DEADLINE_EXCEEDED -> new Failed(Instant.now(), Outcome.TIMED_OUT, late());
            case RESOURCE_EXHAUSTED -> new Failed(Instant.now(), Outcome.LIMITED, tooLarge());
            case CANCELLED -> new Failed(Instant.now(), Outcome.SERVER_ERROR, brokenOff(status));
            default -> unheard(status);
        });
    }

    private ExchangeEvent unheard(Status status) {
        return HttpAnswer.of(status).map(answer -> foreign(answer, status)).orElseGet(() -> {
            var failure = connection.diagnose(status);
            return new Failed(Instant.now(), failure.kind().outcome(), failure.problem());
        });
    }

    private ExchangeEvent foreign(HttpAnswer answer, Status status) {
        var problem = Problem.error(
                "%s does not answer in gRPC (%s).".formatted(request.target().authority(), answer.words()),
                "It may be a web server, or a proxy that does not pass gRPC on.",
                "Check the address and the credential.");
        return new Failed(Instant.now(), StatusCodes.outcome(status.getCode()), problem);
    }

    /// The server reset the stream, or something here failed while a message was taken.
    private Problem brokenOff(Status status) {
        var cause = status.getCause() == null
                ? status.getDescription()
                : status.getCause().toString();
        return Problem.error(
                "The call was broken off.", cause == null ? "" : cause + ".", received(strands.story()) + ".");
    }

    private Problem late() {
        return Problem.error(
                "No whole answer from %s in %s (4 DEADLINE_EXCEEDED)."
                        .formatted(
                                request.target().authority(),
                                span(request.options().deadline())),
                "The connection stood. %s.".formatted(received(strands.story())),
                "Give it a longer deadline, or find out what keeps the server.");
    }

    private Problem tooLarge() {
        return Problem.error(
                        "A message is larger than what is taken.",
                        "The limit is %d bytes. %s."
                                .formatted(request.options().largestMessage(), received(strands.story())),
                        "Raise the limit, or ask for less.")
                .as(Problem.Fault.TOO_LARGE);
    }

    private static String received(Story story) {
        return story.messages() == 1 ? "1 message received" : story.messages() + " messages received";
    }

    private static String span(Duration time) {
        return time.toMillis() >= 10_000 || time.toMillis() % 1000 == 0
                ? time.toSeconds() + " s"
                : time.toMillis() + " ms";
    }
}
