package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Lens;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// For a program: one JSON object a line on standard output, the last of them `status`.
final class JsonReport implements Report {
    /// Bytes that are taken apart in memory.
    private static final long LARGEST = 16L << 20;

    private final Console console;
    private final List<Timeline> timeline;
    private final List<Trail> trail;
    private final Instant start = Instant.now();

    JsonReport(Console console, List<Timeline> timeline, List<Trail> trail) {
        this.console = console;
        this.trail = List.copyOf(trail);
        this.timeline = List.copyOf(timeline);
    }

    @Override
    public void on(ExchangeEvent event) {
        timeline.forEach(lines -> lines.on(event));
        trail.forEach(behind -> behind.on(event));
        switch (event) {
            case ExchangeEvent.HeadersReceived(var _, var code, var protocol, var metadata) ->
                console.json(event("headers")
                        .with("code", Value.num(code))
                        .with("protocol", new Value.Text(protocol))
                        .with("metadata", entries(metadata)));
            case ExchangeEvent.MessageReceived(var _, var index, var body) -> message(index, body);
            case ExchangeEvent.Completed(var at, var status, var trailers) -> {
                if (!trailers.isEmpty()) {
                    console.json(event("trailers").with("metadata", entries(trailers)));
                }
                lens(status.outcome()).ifPresent(lens -> console.json(LensJson.whole(event("problem"), lens)));
                console.json(status(at, status));
            }
            case ExchangeEvent.Failed(var at, var outcome, var problem) -> {
                var told = told(problem);
                console.json(
                        lens(outcome).map(lens -> LensJson.beyond(told, lens)).orElse(told));
                console.json(status(at, outcome));
            }
            case ExchangeEvent.Redirected(var _, var code, var method, var target, var dropped, var followed) ->
                console.json(event("redirect")
                        .with("code", Value.num(code))
                        .with("method", new Value.Text(method))
                        .with("target", new Value.Text(target))
                        .with(
                                "dropped",
                                new Value.Items(dropped.stream()
                                        .<Value>map(Value.Text::new)
                                        .toList()))
                        .with("followed", new Value.Bool(followed)));
            case ExchangeEvent.NameResolved _,
                    ExchangeEvent.Connected _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.Arriving _,
                    ExchangeEvent.Secured _,
                    ExchangeEvent.RequestSent _ -> {}
        }
    }

    @Override
    public void problem(Problem problem) {
        console.json(told(problem));
    }

    private Optional<Lens> lens(Outcome outcome) {
        return trail.stream()
                .flatMap(behind -> behind.lens(outcome, this::problem).stream())
                .findFirst();
    }

    private static Value.Struct told(Problem problem) {
        var json = event("problem");
        for (var part : Problems.json(problem).members().entrySet()) {
            json = json.with(part.getKey(), part.getValue());
        }
        return json;
    }

    @Override
    public void unanswered(Outcome outcome) {
        console.json(status(Instant.now(), outcome));
    }

    /// The content is `body` when it is JSON, else `text`, else `base64`; a large one is `omitted`.
    private void message(int index, Body body) {
        var json = event("message")
                .with("index", Value.num(index))
                .with("mediaType", new Value.Text(body.mediaType()))
                .with("size", Value.num(body.size()));
        if (body.size() > LARGEST) {
            console.json(json.with("omitted", new Value.Text("larger than 16 MiB: -o FILE takes it whole")));
            Bodies.discard(body);
            return;
        }
        try (var in = body.open()) {
            var octets = in.readAllBytes();
            console.json(octets.length == 0 ? json : content(json, body, octets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Bodies.discard(body);
        }
    }

    private static Value.Struct content(Value.Struct json, Body body, byte[] octets) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return Bodies.isJson(body) && Json.read(text) instanceof Json.Parsed.Read(var value)
                    ? json.with("body", value)
                    : json.with("text", new Value.Text(text));
        } catch (CharacterCodingException _) {
            return json.with("base64", new Value.Bytes(octets));
        }
    }

    private Value.Struct status(Instant at, Status status) {
        var json = ended(Value.num(status.code()), new Value.Text(status.name()), status.outcome(), at);
        if (!status.message().isBlank()) {
            json = json.with("message", new Value.Text(status.message()));
        }
        var details = status.details().stream()
                .<Value>map(detail -> Value.Struct.EMPTY
                        .with("type", new Value.Text(detail.type()))
                        .with("content", detail.content()))
                .toList();
        json = details.isEmpty() ? json : json.with("details", new Value.Items(details));
        var violations = status.violations().stream()
                .<Value>map(violation -> Value.Struct.EMPTY
                        .with("field", new Value.Text(violation.field().toString()))
                        .with("description", new Value.Text(violation.description())))
                .toList();
        return violations.isEmpty() ? json : json.with("violations", new Value.Items(violations));
    }

    /// Without an answer there is neither code nor name.
    private Value.Struct status(Instant at, Outcome outcome) {
        return ended(Value.Null.NULL, Value.Null.NULL, outcome, at);
    }

    private Value.Struct ended(Value code, Value name, Outcome outcome, Instant at) {
        var millis = Math.max(0, Duration.between(start, at).toMillis());
        return event("status")
                .with("code", code)
                .with("name", name)
                .with("outcome", new Value.Text(outcome.label()))
                .with("millis", Value.num(millis));
    }

    private static Value.Struct event(String name) {
        return Value.Struct.EMPTY.with("event", new Value.Text(name));
    }

    private static Value.Items entries(Metadata metadata) {
        return new Value.Items(metadata.entries().stream()
                .<Value>map(entry -> Value.Struct.EMPTY
                        .with("name", new Value.Text(entry.name()))
                        .with("value", new Value.Text(entry.shown())))
                .toList());
    }
}
