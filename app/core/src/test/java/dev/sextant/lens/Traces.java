package dev.sextant.lens;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Calls and what happens to them, for the tests of this package.
final class Traces {
    static final Instant START = Instant.parse("2026-11-22T07:31:04Z");

    private Traces() {}

    static Trace of(Call call, Authorization authorization, List<ExchangeEvent> course) {
        return new Trace(call, authorization, List.of(), START, course);
    }

    static Schema anything() {
        return new Schema.Any("");
    }

    static Call unary() {
        return rpc("Init", false, false);
    }

    private static Call rpc(String name, boolean up, boolean down) {
        return Call.of(
                new Operation("controlplane.v1.AttestationService", name, new OperationKind.Rpc(up, down), "", false),
                Value.Struct.EMPTY.with("workflow_name", new Value.Text("build-and-release")));
    }

    static Call get() {
        return Call.of(
                new Operation("Images", "", new OperationKind.Http("GET", "/images/{digest}"), "", false),
                Value.Struct.EMPTY);
    }

    static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    static Body json(String text) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        return Body.of("application/json", octets, octets.length);
    }

    static ExchangeEvent message(long millis, int index, String text) {
        return new ExchangeEvent.MessageReceived(at(millis), index, json(text));
    }

    /// Everything up to the answer's head, over TLS, with a credential.
    static List<ExchangeEvent> reached() {
        return List.of(
                new ExchangeEvent.NameResolved(at(4), "api.acme.dev", List.of("10.1.2.3")),
                new ExchangeEvent.Connected(at(12), "10.1.2.3:443", false),
                new ExchangeEvent.Secured(at(30), "TLS 1.3", "TLS_AES_128_GCM_SHA256", "CN=api.acme.dev"),
                new ExchangeEvent.RequestSent(at(32), "https://api.acme.dev/x", bearer(), 120),
                new ExchangeEvent.HeadersReceived(
                        at(38), 200, "HTTP/2", Metadata.of("date", "Sun, 22 Nov 2026 07:31:04 GMT")));
    }

    private static Metadata bearer() {
        var secret = Secret.of("eyJhbGciOiJIUzI1NiJ9.payload.signature-x7Qd");
        return Metadata.EMPTY.with(new Metadata.Entry.Hidden("authorization", "Bearer ", secret));
    }

    static ExchangeEvent ended(long millis, Status status) {
        return new ExchangeEvent.Completed(at(millis), status, Metadata.EMPTY);
    }

    static ExchangeEvent failed(long millis, Outcome outcome, Problem problem) {
        return new ExchangeEvent.Failed(at(millis), outcome, problem);
    }

    static Status status(int code, String name, String message, Outcome outcome, Status.Detail... details) {
        return new Status(code, name, message, outcome, List.of(details));
    }
}
