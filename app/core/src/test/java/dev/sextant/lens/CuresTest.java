package dev.sextant.lens;

import static dev.sextant.lens.Traces.at;
import static dev.sextant.lens.Traces.ended;
import static dev.sextant.lens.Traces.failed;
import static dev.sextant.lens.Traces.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Problem.Fault;
import dev.sextant.catalog.Signature.Response;
import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.schema.Json;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CuresTest {

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE, UNSAID, Send again; Edit address",
        "UNREACHABLE, TLS_WANTED, Use TLS; Edit address",
        "UNREACHABLE, PLAINTEXT_WANTED, Use plaintext; Edit address",
        "UNREACHABLE, AUTHORITY_UNKNOWN, Trust an authority; Send again",
        "UNREACHABLE, CERTIFICATE_WANTED, Give a client certificate; Send again",
        "LIMITED, TOO_LARGE, ''",
        "TIMED_OUT, UNSAID, Wait up to 2 min 00 s; Send again",
        "UNAUTHENTICATED, UNSAID, Edit credential; Try the other credential; Send again",
        "CANCELLED, UNSAID, Send again",
        "INVALID, UNSAID, ''",
    })
    void curesWhatNoServerAnswered(Outcome outcome, Fault fault, String verbs) {
        var problem = Problem.error("It did not work.", "", "").as(fault);
        assertEquals(verbs, verbs(List.of(failed(9, outcome, problem))));
    }

    @Test
    void raisesTheLimitThatACallSets() {
        var problem = Problem.error("It is larger than what is taken.", "", "").as(Fault.TOO_LARGE);
        var trace = Traces.of(Traces.unary(), Authorization.NONE, List.of(failed(9, Outcome.LIMITED, problem)));
        var lens = Lens.on(trace, List.of(), Traces.START).orElseThrow();
        assertEquals("Take up to 268.4 MB", lens.cures().getFirst().verb());
    }

    @Test
    void waitsAsLongAsTheHeaderAsks() {
        assertEquals(new Cure.RetryAfter(Duration.ofMinutes(2)), after("120"));
        assertEquals(new Cure.RetryAfter(Duration.ofMinutes(1)), after("Sun, 22 Nov 2026 07:32:04 GMT"));
        assertEquals(new Cure.RetryAfter(Duration.ZERO), after("Sun, 22 Nov 2026 07:30:04 GMT"));
        assertEquals(new Cure.RetryAfter(Duration.ZERO), after("soon"));
        assertEquals(new Cure.RetryAfter(Duration.ZERO), after("-5"));
        assertEquals(new Cure.RetryAfter(Duration.ZERO), after("99999999999999999999"));
    }

    @Test
    void namesTheMediaTypesTheServerTakes() {
        var headers = Metadata.of("Accept-Post", "application/json, text/yaml");
        var came = new ExchangeEvent.HeadersReceived(at(5), 415, "HTTP/1.1", headers);
        var cures = lens(List.of(came, ended(9, status(415, "Unsupported", "", Outcome.INVALID))))
                .cures();
        assertEquals(
                List.of(new Cure.OtherMediaType(
                        Cure.OtherMediaType.Side.SENT, List.of("application/json", "text/yaml"))),
                cures);
    }

    @Test
    void saysWhatTheContractSays() {
        var documented = List.of(
                new Response("default", "Anything else.", "", Traces.anything()),
                new Response("4XX", "The caller's fault.", "", Traces.anything()),
                new Response("404", "No such image.", "", Traces.anything()));
        assertEquals("No such image.", remark(documented, 404));
        assertEquals("The caller's fault.", remark(documented, 410));
        assertEquals("Anything else.", remark(documented, 500));
    }

    @Test
    void bearsBodiesOfAnyKind() {
        var random = new Random(42);
        IntStream.range(0, 500).forEach(_ -> {
            var octets = new byte[random.nextInt(200)];
            random.nextBytes(octets);
            if (octets.length > 0 && random.nextBoolean()) {
                octets[0] = (byte) "{[\"<".charAt(random.nextInt(4));
            }
            var body = new ExchangeEvent.MessageReceived(at(5), 0, Body.of("", octets, octets.length));
            var lens = lens(List.of(body, ended(9, status(500, "", "", Outcome.SERVER_ERROR))));
            assertFalse(lens.headline().isBlank());
        });
    }

    @Test
    void showsTheBytesOfWhatIsNoText() {
        var octets = new byte[] {(byte) 0xff, 0, 1};
        var body = new ExchangeEvent.MessageReceived(at(5), 0, Body.of("", octets, 3));
        var said = lens(List.of(body, ended(9, status(500, "", "", Outcome.SERVER_ERROR))))
                .findings()
                .getFirst();
        assertTrue(said instanceof Finding.Words words
                && words.lines().getFirst().value().equals("3 B that are no text: ff 00 01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null",
                "1",
                "[]",
                "[[[[]]]]",
                "{\"errors\":[null,1,[],{}]}",
                "{\"detail\":{\"a\":[1]}}",
                "{\"errors\":{\"a\":{\"b\":{\"c\":1}}}}",
                "{\"error\":{\"error\":{}}}",
                "{\"message\":[{}]}"
            })
    void bearsErrorBodiesOfOddShape(String json) {
        if (Json.read(json) instanceof Json.Parsed.Read(var value)) {
            ErrorBody.of(value).ifPresent(body -> assertEquals(List.of(), body.violations()));
        }
    }

    private static Cure after(String header) {
        var came = new ExchangeEvent.HeadersReceived(at(0), 429, "HTTP/2", Metadata.of("Retry-After", header));
        return lens(List.of(came, ended(0, status(429, "Too Many", "", Outcome.LIMITED))))
                .cures()
                .getFirst();
    }

    private static String remark(List<Response> documented, int code) {
        var course = List.of(ended(9, status(code, "", "", Outcome.NOT_FOUND)));
        var trace = new Trace(Traces.get(), Authorization.NONE, documented, Traces.START, course);
        return Lens.on(trace, List.of(), at(9))
                .orElseThrow()
                .remarks()
                .getFirst()
                .sentence();
    }

    private static String verbs(List<ExchangeEvent> course) {
        return String.join("; ", lens(course).cures().stream().map(Cure::verb).toList());
    }

    private static Lens lens(List<ExchangeEvent> course) {
        return Lens.on(Traces.of(Traces.get(), Authorization.NONE, course), List.of(), Traces.START)
                .orElseThrow();
    }
}
