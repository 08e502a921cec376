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

/// Calls and what happens to them, for the tests of lens and window.
public final class Traces {
    /// When every call begins.
    public static final Instant START = Instant.parse("2026-11-22T07:31:04Z");

    private Traces() {}

    /// A call with all that happened to it.
    public static Trace of(Call call, Authorization authorization, List<ExchangeEvent> course) {
        return new Trace(call, authorization, List.of(), START, course);
    }

    /// A schema that takes everything.
    public static Schema anything() {
        return new Schema.Any("");
    }

    /// A call with one message each way.
    public static Call unary() {
        return rpc("Init", false, false);
    }

    /// A call that is answered by a stream.
    public static Call watch() {
        return rpc("Watch", false, true);
    }

    private static Call rpc(String name, boolean up, boolean down) {
        return Call.of(
                new Operation("controlplane.v1.AttestationService", name, new OperationKind.Rpc(up, down), "", false),
                Value.Struct.EMPTY.with("workflow_name", new Value.Text("build-and-release")));
    }

    /// A GET.
    public static Call get() {
        return Call.of(
                new Operation("Images", "", new OperationKind.Http("GET", "/images/{digest}"), "", false),
                Value.Struct.EMPTY);
    }

    /// So many milliseconds after the start.
    public static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    /// A body of JSON.
    public static Body json(String text) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        return Body.of("application/json", octets, octets.length);
    }

    /// A message came.
    public static ExchangeEvent message(long millis, int index, String text) {
        return new ExchangeEvent.MessageReceived(at(millis), index, json(text));
    }

    /// Everything up to the answer's head, over TLS, with a credential.
    public static List<ExchangeEvent> reached() {
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

    /// The call ended with a status.
    public static ExchangeEvent ended(long millis, Status status) {
        return new ExchangeEvent.Completed(at(millis), status, Metadata.EMPTY);
    }

    /// The call failed.
    public static ExchangeEvent failed(long millis, Outcome outcome, Problem problem) {
        return new ExchangeEvent.Failed(at(millis), outcome, problem);
    }

    /// A status with details.
    public static Status status(int code, String name, String message, Outcome outcome, Status.Detail... details) {
        return new Status(code, name, message, outcome, List.of(details));
    }
}
