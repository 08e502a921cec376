package dev.sextant.cli;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Serves [Shop] from memory: every method answers with what it was sent.
final class ShopProtocol implements Protocol {
    @Override
    public String id() {
        return "shop";
    }

    @Override
    public Set<Source.Kind> sourceKinds() {
        return Set.of(Source.Kind.values());
    }

    @Override
    public Opening open(Source source, Endpoint endpoint) {
        return source.location().contains("away")
                ? new Opening.Refused(
                        source,
                        Opening.Reason.UNREACHABLE,
                        Problem.error("No answer from away:1.", "Nobody listens there.", "Check the port."))
                : new Opening.Opened(source, new Shop());
    }

    @Override
    public Exchange start(Catalog catalog, Call call, Endpoint endpoint, ExchangeListener listener) {
        var metadata = endpoint.allHeaders().and(call.metadata());
        listener.on(new ExchangeEvent.RequestSent(Instant.now(), endpoint.address() + "", metadata, 2));
        switch (call.operation().name()) {
            case "Hang" -> listener.on(headers());
            case "Fail" -> fail(listener);
            case "Reset" ->
                listener.on(new ExchangeEvent.Failed(
                        Instant.now(),
                        Outcome.UNREACHABLE,
                        Problem.error("The connection was cut.", "", "Try again.")));
            case "AddItems" -> {
                return new Collecting(call, new ArrayList<>(call.messages()), listener);
            }
            default -> answer(call, listener);
        }
        return new Stoppable(listener);
    }

    private static void answer(Call call, ExchangeListener listener) {
        listener.on(headers());
        var sent = call.messages().size() == 1
                ? call.messages().getFirst()
                : new Value.Items(List.copyOf(call.messages()));
        var count = call.operation().name().startsWith("Watch") ? 3 : 1;
        for (var index = 0; index < count; index++) {
            var bytes = Json.compact(sent).getBytes(StandardCharsets.UTF_8);
            listener.on(new ExchangeEvent.MessageReceived(
                    Instant.now(), index, Body.of("application/json", bytes, bytes.length)));
        }
        listener.on(new ExchangeEvent.Completed(
                Instant.now(), new Status(0, "OK", "", Outcome.OK, List.of()), Metadata.of("t", "1")));
    }

    private static void fail(ExchangeListener listener) {
        var violation = new Status.Violation(Path.parse("item.name"), "must not be empty");
        var detail = new Status.Detail("google.rpc.BadRequest", Value.Struct.EMPTY, List.of(violation));
        listener.on(new ExchangeEvent.Completed(
                Instant.now(),
                new Status(3, "INVALID_ARGUMENT", "bad \u001b[31mitem", Outcome.INVALID, List.of(detail)),
                Metadata.EMPTY));
    }

    private static ExchangeEvent headers() {
        return new ExchangeEvent.HeadersReceived(Instant.now(), 200, "HTTP/2", Metadata.of("server", "shop"));
    }

    @Override
    public void close() {}

    /// Answers when all messages are there.
    private record Collecting(Call call, List<Value.Struct> messages, ExchangeListener listener) implements Exchange {
        @Override
        public void send(Value.Struct message) {
            messages.add(message);
        }

        @Override
        public void halfClose() {
            answer(new Call(call.operation(), messages, call.metadata(), call.options()), listener);
        }

        @Override
        public void cancel() {
            new Stoppable(listener).cancel();
        }
    }

    private record Stoppable(ExchangeListener listener) implements Exchange {
        @Override
        public void send(Value.Struct message) {}

        @Override
        public void halfClose() {}

        @Override
        public void cancel() {
            listener.on(new ExchangeEvent.Failed(
                    Instant.now(), Outcome.CANCELLED, Problem.error("Stopped by you.", "", "")));
        }
    }
}
