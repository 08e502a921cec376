package dev.sextant.desktop.response;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Calls and what happens to them, for the tests of this package.
final class Answers {
    static final Instant START = Instant.parse("2026-11-22T07:31:04Z");
    static final InstantSource CLOCK = () -> START;

    private Answers() {}

    static Call unary() {
        return rpc("Init", false, false);
    }

    static Call watch() {
        return rpc("Watch", false, true);
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

    static ResponseViewModel pane() {
        return new ResponseViewModel(CLOCK, new Background(Runnable::run));
    }

    static ResponseViewModel begun(Call call) {
        var pane = pane();
        pane.begin(call, "staging");
        return pane;
    }

    static void tell(Answer answer, List<ExchangeEvent> events) {
        events.forEach(answer.recorder()::hear);
        answer.take();
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

    static List<ExchangeEvent> reachedThen(ExchangeEvent... more) {
        var all = new ArrayList<>(reached());
        all.addAll(List.of(more));
        return all;
    }

    static ExchangeEvent ended(long millis, Status status) {
        return new ExchangeEvent.Completed(at(millis), status, Metadata.EMPTY);
    }

    static ExchangeEvent ok(long millis) {
        return ended(millis, status(0, "OK", "", Outcome.OK));
    }

    static ExchangeEvent failed(long millis, Outcome outcome, Problem problem) {
        return new ExchangeEvent.Failed(at(millis), outcome, problem);
    }

    static Status status(int code, String name, String message, Outcome outcome, Status.Detail... details) {
        return new Status(code, name, message, outcome, List.of(details));
    }
}
