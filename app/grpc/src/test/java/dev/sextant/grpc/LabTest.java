package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.samples.lab.Lab;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LabTest {
    private final Lab server = Lab.start(Lab.Options.DEFAULT);
    private final Desk desk = Desk.plain(server.port());
    private final Catalog catalog = desk.catalog();

    @AfterAll
    void stop() {
        desk.close();
        server.close();
    }

    @Test
    void readsTheWholeContract() {
        assertTrue(catalog.problems().isEmpty(), catalog.problems().toString());
        catalog.operations().forEach(operation -> {
            var request = catalog.signature(operation).request();
            assertTrue(
                    !request.fields().isEmpty()
                            || request.open()
                            || request.name().endsWith(".Empty"),
                    request.name());
        });
    }

    @Test
    void echoesEveryKindOfField() {
        var everything = """
                {"scalars": {"int64_value": "-9223372036854775808", "uint64_value": "18446744073709551615",
                  "double_value": "NaN", "float_value": 0.1, "bytes_value": "AP8=", "sint32_value": -1},
                 "optional_scalars": {"int32_value": 0, "string_value": "", "color": "COLOR_INFRARED"},
                 "lists": {"bool_values": [true, false], "points": [{"x": 1}, {}], "colors": ["COLOR_RED", 77]},
                 "maps": {"by_bool": {"false": "no"}, "by_uint64": {"18446744073709551615": "most"},
                   "to_point": {"here": {"y": -2}}},
                 "node": {"name": "root", "children": [{"leaf": "a"}, {"branch": {"name": "b"}}]},
                 "choice": {"nothing": {}, "yes": false},
                 "well_known": {"timestamp": "2024-05-13T10:00:00.500Z", "duration": "-1.500s", "field_mask": "aB.c,d",
                   "struct": {"a": [1, null, {"b": "c"}]}, "value": null, "list": [true],
                   "any": {"@type": "type.googleapis.com/lab.v1.Point", "x": 5}, "empty": {},
                   "uint64_value": "18446744073709551615", "string_value": ""},
                 "legacy": {"id": "1", "header": {"title": "t"}, "row": [{"cells": ["c"]}], "[lab.v1.note]": "n",
                   "[lab.v1.marks]": [1, 2], "[lab.v1.Extra.approved]": true, "[lab.v1.extra]": {"text": "x"}},
                 "edition": {"required": "r", "delimited": {"inner": {"text": "t"}}, "closed": "CLOSED_TWO",
                   "[lab.v1.remark]": "m"}}""";
        var call = desk.call(catalog, "EchoEverything", everything);
        assertEquals(
                Outcome.OK, call.completed().status().outcome(), call.events().toString());
        assertEquals(Desk.struct(everything), call.messages().getFirst());
    }

    @Test
    void keepsFieldsThatTheContractDoesNotName() {
        var json =
                "{\"x\": 1, \"@unknown\": {\"7\": [{\"varint\": \"150\"}, {\"bytes\": \"aGk=\"}], \"9\": [{\"fixed32\": 5}]}}";
        var call =
                desk.call(catalog, "EchoAnything", "{\"@type\": \"t/lab.v1.Point\", %s".formatted(json.substring(1)));
        assertEquals(
                Desk.struct("{\"@type\": \"t/lab.v1.Point\", %s".formatted(json.substring(1))),
                call.messages().getFirst());
    }

    @Test
    void readsAStreamInOrder() {
        var call = desk.call(catalog, "Down", "{\"count\": 500, \"text\": \"w\"}");
        assertEquals(Outcome.OK, call.completed().status().outcome());
        var received = call.all(ExchangeEvent.MessageReceived.class);
        assertEquals(500, received.size());
        assertEquals(499, received.getLast().index());
        assertEquals(
                Optional.of(new Value.Text("500")),
                ((Value.Struct) call.messages().getLast()).get("index"));
    }

    @Test
    void sendsAStream() {
        var recorded = new Recorded();
        var exchange = desk.start(catalog, call("Up", "{\"text\": \"a\"}"), recorded);
        exchange.send(Desk.struct("{\"text\": \"b\"}"));
        exchange.send(Desk.struct("{\"text\": \"c\"}"));
        exchange.halfClose();
        assertEquals(List.of(Desk.struct("{\"count\": \"3\", \"text\": \"a b c\"}")), recorded.messages());
    }

    @Test
    void talksBothWays() throws InterruptedException {
        BlockingQueue<Value> answers = new LinkedBlockingQueue<>();
        var recorded = new Recorded();
        var start = new Call(Desk.operation(catalog, "Both"), List.of(), Metadata.EMPTY, Call.Options.DEFAULT);
        var exchange = desk.start(catalog, start, event -> {
            recorded.on(event);
            if (event instanceof ExchangeEvent.MessageReceived(var _, var _, var body)) {
                answers.add(Recorded.value(body));
            }
        });
        for (var word : List.of("one", "two", "three")) {
            exchange.send(new Value.Struct(
                    Desk.struct("{\"text\": \"%s\"}".formatted(word)).members()));
            var answer = (Value.Struct) answers.poll(10, TimeUnit.SECONDS);
            assertEquals(Optional.of(new Value.Text(word)), answer.get("text"));
        }
        exchange.halfClose();
        assertEquals(Outcome.OK, recorded.completed().status().outcome());
        exchange.send(Value.Struct.EMPTY);
        exchange.cancel();
        assertEquals(3, recorded.messages().size());
    }

    @Test
    void endsAStreamWhoseNextMessageDoesNotFit() {
        var recorded = new Recorded();
        var exchange = desk.start(catalog, call("Both", "{}"), recorded);
        exchange.send(Desk.struct("{\"index\": \"many\"}"));
        assertEquals(Outcome.INVALID, recorded.failed().outcome());
        assertTrue(
                recorded.failed().problem().what().startsWith("Field index:"),
                recorded.failed().problem().line());
    }

    /// Of several stops the quickest counts: a machine that is busy with other work may hold any one of them up.
    @Test
    void stopsAnEndlessStreamAtOnce() {
        var quickest = IntStream.range(0, 5)
                .mapToObj(_ -> stopped())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertTrue(quickest.toMillis() < 200, quickest.toString());
    }

    private Duration stopped() {
        var recorded = new Recorded();
        BlockingQueue<Instant> messages = new LinkedBlockingQueue<>();
        var exchange = desk.start(catalog, call("Endless", "{\"interval\": \"0.000001s\"}"), event -> {
            recorded.on(event);
            if (event instanceof ExchangeEvent.MessageReceived received) {
                messages.add(received.at());
            }
        });
        poll(messages);
        poll(messages);
        var asked = Instant.now();
        exchange.cancel();
        assertEquals(Outcome.CANCELLED, recorded.failed().outcome());
        assertTrue(recorded.failed().problem().cause().endsWith("received; the server may still be working."));
        return Duration.between(asked, recorded.failed().at());
    }

    @Test
    void keepsWhatCameBeforeAStreamFailed() {
        var call = desk.call(catalog, "BreakOff", "{\"after\": 3, \"failure\": {\"code\": 15, \"message\": \"lost\"}}");
        assertEquals(3, call.messages().size());
        assertEquals("DATA_LOSS", call.completed().status().name());
        assertEquals("lost", call.completed().status().message());
    }

    @Test
    void decodesEveryDetail() {
        for (var kind = 1; kind <= 14; kind++) {
            var status = fail("[%d]".formatted(kind));
            assertEquals(1, status.details().size(), status.toString());
            var readable = kind < 12;
            assertEquals(readable, status.details().getFirst().content() instanceof Value.Struct, status.toString());
        }
        var several = fail("[\"DETAIL_BAD_REQUEST\", \"DETAIL_ERROR_INFO\", \"DETAIL_UNKNOWN_TYPE\"]");
        assertEquals(
                List.of("google.rpc.BadRequest", "google.rpc.ErrorInfo", "nobody.knows.v1.This"),
                several.details().stream().map(Status.Detail::type).toList());
        assertEquals(
                List.of("message", "details[2]"),
                several.violations().stream()
                        .map(violation -> violation.field().toString())
                        .toList());
    }

    @Test
    void tellsThatAMethodIsNotImplemented() {
        assertEquals(
                "UNIMPLEMENTED",
                desk.call(catalog, "Missing", "{}").completed().status().name());
    }

    @Test
    void carriesMetadataBothWays() {
        var headers = Metadata.of("X-One", "1").with("x-one", "2").with("raw-bin", "AP8");
        var request = Desk.struct("{\"headers\": {\"back\": \"h\"}, \"trailers\": {\"end\": \"t\"}}");
        var recorded = new Recorded();
        desk.start(
                catalog,
                new Call(
                        Desk.operation(catalog, "LoadService/Metadata"),
                        List.of(request),
                        headers,
                        Call.Options.DEFAULT),
                recorded);
        assertEquals(
                Optional.of("h"),
                recorded.one(ExchangeEvent.HeadersReceived.class).metadata().first("back"));
        assertEquals(Optional.of("t"), recorded.completed().trailers().first("end"));
        var seen = recorded.messages().getFirst().toString();
        assertTrue(seen.contains("x-one") && seen.contains("raw-bin"), seen);
    }

    @Test
    void takesALargeAnswer() {
        var call = desk.call(catalog, "Huge", "{\"bytes\": \"5000000\", \"as_text\": true}");
        var body = call.one(ExchangeEvent.MessageReceived.class).body();
        assertTrue(body.size() > 5_000_000 && body.file().isPresent(), body.toString());
        assertTrue(body.wireSize() > 5_000_000 && body.wireSize() < body.size(), body.toString());
    }

    @Test
    void showsADeepAnswerOrItsBytes() {
        var shown = desk.call(catalog, "Deep", "{\"depth\": 900}");
        assertEquals(
                "application/json",
                shown.one(ExchangeEvent.MessageReceived.class).body().mediaType());
        var raw = desk.call(catalog, "Deep", "{\"depth\": 50000}");
        assertEquals(
                "application/x-protobuf",
                raw.one(ExchangeEvent.MessageReceived.class).body().mediaType());
        assertEquals(Outcome.OK, raw.completed().status().outcome());
    }

    private Status fail(String details) {
        var json = "{\"code\": 3, \"message\": \"as asked\", \"details\": %s}".formatted(details);
        var call = desk.call(catalog, "Fail", json);
        assertInstanceOf(ExchangeEvent.Completed.class, call.events().getLast());
        return call.completed().status();
    }

    private Call call(String operation, String json) {
        return Call.of(Desk.operation(catalog, operation), Desk.struct(json));
    }

    private static void poll(BlockingQueue<Instant> queue) {
        try {
            assertTrue(queue.poll(10, TimeUnit.SECONDS) != null);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
