package dev.sextant.lens;

import static dev.sextant.lens.Traces.at;
import static dev.sextant.lens.Traces.ended;
import static dev.sextant.lens.Traces.failed;
import static dev.sextant.lens.Traces.reached;
import static dev.sextant.lens.Traces.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LensTest {

    @Test
    void saysThatTheTokenExpiredAndWhen() {
        var lifetime = new Lifetime.Until(
                Traces.START.minus(Duration.ofDays(1)),
                Traces.START.minus(Duration.ofHours(3)).minus(Duration.ofMinutes(12)));
        var token = new Authorization(Metadata.EMPTY, Metadata.EMPTY, Metadata.EMPTY, lifetime, "user token …x7Qd");
        var status = status(16, "UNAUTHENTICATED", "token is expired by 3h12m", Outcome.UNAUTHENTICATED, errorInfo());
        var why = why(Traces.unary(), token, reached(), ended(61, status));
        assertEquals("The token expired 3 h 12 min ago", why.headline());
        assertEquals(
                List.of(new Cure.Renew(), new Cure.SpareCredential(), new Cure.RetryAfter(Duration.ZERO)), why.cures());
        assertEquals(
                List.of("Server said", "ErrorInfo", "Token sent", "Clock", "Reached"),
                why.findings().stream().map(Finding::topic).toList());
        assertEquals("token is expired by 3h12m", text(why, "Server said"));
        assertEquals("reason TOKEN_EXPIRED\ndomain cp.acme.dev\nmetadata.kind user", text(why, "ErrorInfo"));
        assertEquals("DNS, TCP, TLS 1.3 and HTTP/2 in 38 ms, then grpc-status 16", text(why, "Reached"));
        assertTrue(text(why, "Clock").endsWith("not the cause"));
    }

    @Test
    void saysThatNoCredentialWentAlong() {
        var request = new ExchangeEvent.RequestSent(at(1), "http://x/", Metadata.of("accept", "*/*"), 0);
        var status = status(401, "Unauthorized", "", Outcome.UNAUTHENTICATED);
        var why = why(Traces.get(), Authorization.NONE, List.of(request), ended(61, status));
        assertEquals("The call went out without a credential", why.headline());
    }

    @Test
    void doesNotBlameATokenThatHolds() {
        var status = status(16, "UNAUTHENTICATED", "", Outcome.UNAUTHENTICATED);
        var why = why(Traces.unary(), Authorization.NONE, reached(), ended(61, status));
        assertEquals("The server does not accept this credential", why.headline());
    }

    @Test
    void saysThatTheClocksDiffer() {
        var late = Metadata.of("date", "Sun, 22 Nov 2026 07:26:54 GMT");
        var headers = new ExchangeEvent.HeadersReceived(at(38), 401, "HTTP/1.1", late);
        var status = status(401, "Unauthorized", "", Outcome.UNAUTHENTICATED);
        var why = why(Traces.get(), Authorization.NONE, List.of(headers), ended(61, status));
        assertTrue(text(why, "Clock").startsWith("Yours is 4 min ahead"), text(why, "Clock"));
    }

    @Test
    void countsTheFieldsTheServerRefused() {
        var violations = List.of(
                new Status.Violation(Path.parse("project_name"), "no such project"),
                new Status.Violation(Path.parse("labels[\"team\"]"), "too long"));
        var detail = new Status.Detail("google.rpc.BadRequest", Value.Struct.EMPTY, violations);
        var status = status(3, "INVALID_ARGUMENT", "validation failed", Outcome.INVALID, detail);
        var why = why(Traces.unary(), Authorization.NONE, reached(), ended(73, status));
        assertEquals("The server refused 2 fields", why.headline());
        assertEquals(violations, why.violations());
    }

    @Test
    void takesTheWordsOfAnErrorBody() {
        var body =
                Traces.message(50, 0, "{\"title\":\"Not found\",\"detail\":\"no image sha256:9f2c\",\"status\":404}");
        var status = status(404, "Not Found", "", Outcome.NOT_FOUND);
        var why = why(Traces.get(), Authorization.NONE, List.of(body), ended(61, status));
        assertEquals("no image sha256:9f2c", text(why, "Server said"));
        assertEquals(Meaning.http(404), why.remarks().getFirst().sentence());
    }

    @Test
    void saysHowLongTheServerAsksToWait() {
        var delay = Value.Struct.EMPTY.with("retry_delay", new Value.Text("30s"));
        var detail = new Status.Detail("google.rpc.RetryInfo", delay, List.of());
        var status = status(8, "RESOURCE_EXHAUSTED", "quota", Outcome.LIMITED, detail);
        assertEquals(
                "It asks to wait 30 s.",
                why(Traces.unary(), Authorization.NONE, reached(), ended(9, status))
                        .sentence());
    }

    @Test
    void keepsTheWordsOfTheProblemWhenNothingAnswered() {
        var problem = Problem.error(
                "No answer from api.cp.acme.dev:443 in 10 s.",
                "DNS and TCP worked, TLS did not: the port may speak plain text.",
                "Try without TLS.");
        var why = why(Traces.unary(), Authorization.NONE, List.of(), failed(10_000, Outcome.UNREACHABLE, problem));
        assertEquals("No answer from api.cp.acme.dev:443 in 10 s", why.headline());
        assertEquals(
                "DNS and TCP worked, TLS did not: the port may speak plain text. Try without TLS.", why.sentence());
        assertTrue(why.remarks().isEmpty());
    }

    @Test
    void bearsGarbageInDetails() {
        var bytes = new byte[5_000];
        var values = Json.read("[".repeat(300) + "1" + "]".repeat(300));
        var deep = values instanceof Json.Parsed.Read(var value) ? value : Value.Null.NULL;
        var wide = Value.items(IntStream.range(0, 5_000).mapToObj(Value::num).toArray(Value[]::new));
        var status = status(
                13,
                "INTERNAL",
                "\u0000\u202e",
                Outcome.SERVER_ERROR,
                new Status.Detail("", new Value.Bytes(bytes), List.of()),
                new Status.Detail("type.googleapis.com/x.Y", deep, List.of()),
                new Status.Detail("x.Wide", wide, List.of()));
        var why = why(Traces.unary(), Authorization.NONE, reached(), ended(9, status));
        assertTrue(text(why, "Detail").startsWith("5.0 kB that could not be decoded: 00 00"), text(why, "Detail"));
        assertTrue(text(why, "Wide").endsWith("more"), text(why, "Wide"));
        assertFalse(text(why, "Y").isBlank());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void hasWordsForEveryOutcome(Outcome outcome) {
        var ended = List.of(ended(9, status(2, "UNKNOWN", "", outcome)));
        var why = Lens.on(Traces.of(Traces.unary(), Authorization.NONE, ended), List.of(), at(9));
        assertEquals(outcome == Outcome.OK, why.isEmpty());
        why.ifPresent(
                said -> assertFalse(said.headline().isBlank() || said.headline().endsWith("."), said.headline()));
    }

    @Test
    void meansSomethingByEveryCode() {
        for (var code = -1; code < 1_000; code++) {
            assertTrue(Meaning.grpc(code).endsWith("."));
            assertTrue(Meaning.http(code).endsWith("."));
        }
    }

    private static Status.Detail errorInfo() {
        var content = Value.Struct.EMPTY
                .with("reason", new Value.Text("TOKEN_EXPIRED"))
                .with("domain", new Value.Text("cp.acme.dev"))
                .with("metadata", Value.Struct.EMPTY.with("kind", new Value.Text("user")));
        return new Status.Detail("google.rpc.ErrorInfo", content, List.of());
    }

    private static Lens why(Call call, Authorization token, List<ExchangeEvent> before, ExchangeEvent end) {
        var course = Stream.concat(before.stream(), Stream.of(end)).toList();
        return Lens.on(Traces.of(call, token, course), List.of(), Traces.START).orElseThrow();
    }

    private static String text(Lens why, String row) {
        return why.findings().stream()
                .filter(finding -> finding.topic().equals(row))
                .flatMap(finding -> finding instanceof Finding.Words words ? words.lines().stream() : Stream.of())
                .map(Finding.Line::text)
                .collect(Collectors.joining("\n"));
    }
}
