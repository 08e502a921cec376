package dev.sextant.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What servers attach and nobody meant: 10,000 seeded failures with details, bodies and headers of any shape.
final class GarbageTest {
    private static final int CASES = 10_000;
    private static final int LONGEST_VALUE = 2_001;
    private static final List<String> TYPES = List.of(
            "google.rpc.ErrorInfo",
            "google.rpc.BadRequest",
            "google.rpc.QuotaFailure",
            "google.rpc.RetryInfo",
            "google.rpc.Help",
            "google.rpc.LocalizedMessage",
            "google.rpc.PreconditionFailure",
            "google.rpc.ResourceInfo",
            "google.rpc.RequestInfo",
            "google.rpc.DebugInfo",
            "buf.validate.Violations",
            "type.googleapis.com/",
            "",
            "/",
            ".",
            "nobody.Knows");
    private static final List<String> NAMES = List.of(
            "retry_delay",
            "retryDelay",
            "links",
            "description",
            "url",
            "violations",
            "field_violations",
            "subject",
            "type",
            "locale",
            "message",
            "detail",
            "stack_entries",
            "errors",
            "error",
            "code",
            "field",
            "pointer",
            "source",
            "loc",
            "metadata",
            "reason",
            "title",
            "");

    @Test
    void neverBreaksTheLens() {
        var objections =
                objections(trace -> Lens.on(trace, List.of(), Traces.at(9)).orElseThrow());
        assertEquals(List.of(), objections.stream().limit(3).toList());
    }

    /// The judge of the test above is no yes-man: a reader that trusts types is caught.
    @Test
    void breaksALensThatTrustsWhatItReads() {
        var objections = objections(trace -> {
            naiveDelay(trace);
            return Lens.on(trace, List.of(), Traces.at(9)).orElseThrow();
        });
        assertTrue(objections.size() > 100, objections.size() + " objections");
    }

    private static void naiveDelay(Trace trace) {
        trace.last(ExchangeEvent.Completed.class).orElseThrow().status().details().stream()
                .filter(detail -> detail.type().endsWith("RetryInfo"))
                .forEach(detail -> ((Value.Text) ((Value.Struct) detail.content())
                                .get("retry_delay")
                                .orElseThrow())
                        .text());
    }

    private static List<String> objections(Function<Trace, Lens> lens) {
        var random = new Random(20_261_122);
        var objections = new ArrayList<String>();
        for (var number = 0; number < CASES; number++) {
            var trace = trace(random);
            objection(lens, trace).ifPresent(objections::add);
        }
        return objections;
    }

    private static Optional<String> objection(Function<Trace, Lens> lens, Trace trace) {
        try {
            var seen = lens.apply(trace);
            var tooLong = seen.findings().stream()
                    .filter(Finding.Words.class::isInstance)
                    .flatMap(finding -> ((Finding.Words) finding).lines().stream())
                    .anyMatch(line -> line.value().length() > LONGEST_VALUE);
            return seen.headline().isBlank()
                    ? Optional.of("no headline")
                    : tooLong ? Optional.of("a value of any length") : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    private static Trace trace(Random random) {
        var details = new Status.Detail[random.nextInt(4)];
        for (var i = 0; i < details.length; i++) {
            details[i] = new Status.Detail(pick(TYPES, random), value(random, 0), violations(random));
        }
        var outcome = List.of(Outcome.values()).get(1 + random.nextInt(Outcome.values().length - 1));
        var status = Traces.status(random.nextInt(-5, 700), text(random), text(random), outcome, details);
        var headers = Metadata.of("retry-after", text(random))
                .with("date", text(random))
                .with("accept", text(random));
        var octets = new byte[random.nextInt(300)];
        random.nextBytes(octets);
        return Traces.of(
                random.nextBoolean() ? Traces.get() : Traces.unary(),
                Authorization.NONE,
                List.of(
                        new ExchangeEvent.HeadersReceived(Traces.at(3), 200, "HTTP/2", headers),
                        new ExchangeEvent.MessageReceived(Traces.at(5), 0, Body.of("", octets, -1)),
                        Traces.ended(9, status)));
    }

    private static List<Status.Violation> violations(Random random) {
        return random.nextInt(4) > 0
                ? List.of()
                : List.of(new Status.Violation(Path.parse(text(random)), text(random)));
    }

    private static Value value(Random random, int depth) {
        return switch (depth > 5 ? random.nextInt(5) : random.nextInt(8)) {
            case 0 -> new Value.Text(text(random));
            case 1 -> Value.num(random.nextLong());
            case 2 -> new Value.Bool(random.nextBoolean());
            case 3 -> Value.Null.NULL;
            case 4 -> new Value.Bytes(text(random).getBytes(java.nio.charset.StandardCharsets.UTF_16));
            case 5 -> items(random, depth);
            default -> struct(random, depth);
        };
    }

    private static Value items(Random random, int depth) {
        var values = new Value[random.nextInt(5)];
        for (var i = 0; i < values.length; i++) {
            values[i] = value(random, depth + 1);
        }
        return Value.items(values);
    }

    private static Value struct(Random random, int depth) {
        var struct = Value.Struct.EMPTY;
        for (var i = random.nextInt(5); i > 0; i--) {
            struct = struct.with(pick(NAMES, random), value(random, depth + 1));
        }
        return struct;
    }

    /// Words, figures that overflow, controls, halves of pairs, and texts without end.
    private static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "9".repeat(1 + random.nextInt(40)) + "s";
            case 2 -> "-1.5s";
            case 3 -> "x".repeat(random.nextInt(5_000));
            case 4 -> "\u0000\u202e\ud800 \u001b[2J";
            case 5 -> "items[" + random.nextLong() + "].\"[" + random.nextInt();
            case 6 -> "Sun, 99 Nov 9999 07:31:04 GMT";
            default -> "too short";
        };
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
