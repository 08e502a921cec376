package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/// A line break or NUL, wherever it comes from, never becomes a header: the call is refused before a connection opens,
/// or the value is sent in an encoding that has none.
final class BreachMatrixTest {
    private static final String TAKE = "GET /take";
    private static final Set<String> ENCODING =
            Set.of("basic", "digest", "jwt", "aws", "oauth2", "apikey in query", "cookie parameter");

    @TempDir
    private Path folder;

    static Stream<Arguments> everyScheme() {
        return CanaryMatrixTest.everyScheme()
                .flatMap(typing -> Stream.of("\r\n", "\n", "\r", "\0").map(breach -> Arguments.of(typing, breach)));
    }

    @ParameterizedTest
    @MethodSource("everyScheme")
    void inASecretIsRefused(CanaryMatrixTest.Typing typing, String breach) throws IOException {
        var secret = "long-enough-to-sign-with-0b1a" + breach + "X-Injected: b";
        try (var ground = new Ground(secret, typing.scheme().equals("digest"));
                var caller = caller()) {
            var environment =
                    environment(ground).with(Access.OPEN.with(typing.credential(secret, ground.origin("") + "/token")));
            var end = caller.call(TAKE, Value.Struct.EMPTY, Metadata.EMPTY, environment)
                    .getLast();
            var encoded = ENCODING.contains(typing.scheme()) || typing.flags().contains("--set=in=query");
            expectNoBreach(ground, end, encoded && end instanceof ExchangeEvent.Completed);
        }
    }

    static Stream<Arguments> everyPlace() {
        return Stream.of(
                        "header",
                        "header name",
                        "variable in a header",
                        "environment header",
                        "variable in an environment header",
                        "parameter",
                        "variable in a parameter",
                        "cookie parameter",
                        "free request")
                .flatMap(place -> Stream.of("\r\n", "\n", "\r", "\0").map(breach -> Arguments.of(place, breach)));
    }

    @ParameterizedTest
    @MethodSource("everyPlace")
    void inACallIsRefused(String place, String breach) throws IOException {
        var text = "a" + breach + "X-Injected: b";
        try (var ground = new Ground("", false);
                var caller = place.equals("free request")
                        ? new Caller(new Source("shop", Source.Kind.HTTP, ground.origin("") + "/take"))
                        : caller()) {
            var variables = environment(ground).withVariables(Map.of("v", text));
            var environment = switch (place) {
                case "environment header" -> variables.with(Access.OPEN.with(Metadata.of("X-A", text)));
                case "variable in an environment header" ->
                    variables.with(Access.OPEN.with(Metadata.of("X-A", "{{v}}")));
                default -> variables;
            };
            var end = caller.call(TAKE, message(place, text), headers(place, text), environment)
                    .getLast();
            expectNoBreach(ground, end, ENCODING.contains(place));
        }
    }

    private static Value.Struct message(String place, String text) {
        return switch (place) {
            case "parameter" -> Value.Struct.EMPTY.with("X-Word", new Value.Text(text));
            case "variable in a parameter" -> Value.Struct.EMPTY.with("X-Word", new Value.Text("{{v}}"));
            case "cookie parameter" -> Value.Struct.EMPTY.with("word", new Value.Text(text));
            default -> Value.Struct.EMPTY;
        };
    }

    private static Metadata headers(String place, String text) {
        return switch (place) {
            case "header", "free request" -> Metadata.of("X-A", text);
            case "header name" -> Metadata.of(text, "x");
            case "variable in a header" -> Metadata.of("X-A", "{{v}}");
            default -> Metadata.EMPTY;
        };
    }

    /// Fails when a header was broken into two, or when a call that cannot be encoded reached the server.
    private static void expectNoBreach(Ground ground, ExchangeEvent end, boolean encoded) {
        for (var call : ground.calls()) {
            assertFalse(call.text().lines().anyMatch(line -> line.startsWith("X-Injected")), call.text());
        }
        if (!encoded) {
            assertEquals(List.of(), ground.calls());
            var failed = assertInstanceOf(ExchangeEvent.Failed.class, end);
            assertEquals(Outcome.INVALID, failed.outcome(), failed.problem().line());
            assertTrue(
                    failed.problem().line().chars().noneMatch(Character::isISOControl),
                    failed.problem().line());
        }
    }

    @Test
    void aHeaderThatIsPassedOnAsItIsIsCaught() throws IOException {
        try (var ground = new Ground("", false)) {
            var address = URI.create(ground.origin(""));
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                var naive = "GET /take HTTP/1.1\r\nHost: h\r\nX-A: a\r\nX-Injected: b\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(naive.getBytes(StandardCharsets.ISO_8859_1));
                assertTrue(socket.getInputStream().read() >= 0);
            }
            var refused = new ExchangeEvent.Failed(Instant.EPOCH, Outcome.INVALID, Problem.error("Too late.", "", ""));
            assertThrows(AssertionFailedError.class, () -> expectNoBreach(ground, refused, true));
            assertThrows(AssertionFailedError.class, () -> expectNoBreach(ground, refused, false));
        }
    }

    private static Environment environment(Ground ground) {
        return Environment.NONE.named("prod").with("shop", ground.origin(""));
    }

    private Caller caller() throws IOException {
        return new Caller(Files.writeString(folder.resolve("spec.yaml"), Ground.SPEC));
    }
}
