package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Canary;
import dev.sextant.exchange.CanaryServer;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A credential of any scheme goes where its environment says and nowhere else, as it was typed, and breaks no request
/// apart. Each judge is shown a run that it must object to.
final class CredentialSafetyTest {
    private static final Canary SECRET = new Canary("canary-{{team}}-${HOME}-$(id)-long-enough-to-sign");
    private static final String BROKEN = "canary-long-enough-to-sign-with-0b1a\r\nX-Evil: 1";
    /// What these send is made of the secret, and does not hold it.
    private static final Set<String> MADE = Set.of("digest", "aws", "jwt", "command");

    @TempDir
    private Path folder;

    private final CanaryServer tokens = new CanaryServer("issued-0123456789", "");
    private final CanaryServer server = new CanaryServer("", "");

    CredentialSafetyTest() throws IOException {}

    static Stream<CanaryMatrixTest.Typing> everyScheme() {
        return CanaryMatrixTest.everyScheme();
    }

    @AfterEach
    void stop() {
        server.close();
        tokens.close();
    }

    @ParameterizedTest
    @MethodSource("everyScheme")
    void hostThatOnlyADocumentNamesIsNotCalled(CanaryMatrixTest.Typing typing) throws IOException {
        var stopped = call(place(typing, SECRET.text()));
        assertKeptBack(stopped);

        // The judge objects where the same call is let through.
        var through = call(place(typing, SECRET.text()).with("shop", server.url()));
        assertThrows(AssertionError.class, () -> assertKeptBack(through));
    }

    @ParameterizedTest
    @MethodSource("everyScheme")
    void templateTextInASecretIsSentAsTyped(CanaryMatrixTest.Typing typing) throws IOException {
        call(place(typing, SECRET.text()).with("shop", server.url()));
        var sent = String.join("\n", typing.scheme().equals("oauth2") ? tokens.heard() : server.heard());
        assertFalse(sent.isEmpty());
        if (!MADE.contains(typing.scheme())) {
            assertAsTyped(sent);
        }
        assertFalse(sent.contains("canary-core"), sent);

        // The judge objects to one that was filled in on its way.
        server.heard().clear();
        tokens.heard().clear();
        call(place(typing, SECRET.text().replace("{{team}}", "core")).with("shop", server.url()));
        var filled = String.join("\n", typing.scheme().equals("oauth2") ? tokens.heard() : server.heard());
        assertThrows(AssertionError.class, () -> assertAsTyped(filled));
    }

    @ParameterizedTest
    @MethodSource("everyScheme")
    void lineBreakInASecretBreaksNoRequestApart(CanaryMatrixTest.Typing typing) throws IOException {
        var end = call(place(typing, BROKEN).with("shop", server.url())).getLast();
        assertWhole(server.heard());
        assertWhole(tokens.heard());
        assertFalse(end.toString().contains("X-Evil"), end.toString());
    }

    @Test
    void judgeOfLineBreaksHearsAHeaderThatCameInByOne() throws IOException {
        var address = URI.create(server.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /take HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                            .formatted(BROKEN)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
        assertThrows(AssertionError.class, () -> assertWhole(server.heard()));
    }

    /// Where calls carry this credential. The environment names no address.
    private Environment place(CanaryMatrixTest.Typing typing, String secret) {
        return Environment.NONE
                .named("prod")
                .withVariables(Map.of("team", "core"))
                .with(Access.OPEN.with(typing.credential(secret, tokens.url() + "/token")));
    }

    private List<ExchangeEvent> call(Environment place) throws IOException {
        var document = Files.writeString(folder.resolve("spec.yaml"), """
                openapi: 3.1.0
                info: {title: shop}
                servers: [{url: "%s"}]
                paths:
                  /take: {get: {responses: {200: {description: ok}}}}
                """.formatted(server.url()));
        try (var caller = new Caller(document)) {
            return caller.call("GET /take", Value.Struct.EMPTY, Metadata.EMPTY, place);
        }
    }

    private void assertKeptBack(List<ExchangeEvent> events) {
        assertEquals(List.of(), server.heard(), "the host was called");
        assertTrue(events.getLast().toString().contains("kept back"), events.toString());
        assertTrue(events.getLast().toString().contains("Give the environment an address"), events.toString());
    }

    private static void assertAsTyped(String sent) {
        // A client's secret is percent-encoded before it is put into Basic (RFC 6749 section 2.3.1).
        var encoded = new Canary(SECRET.in(Canary.Encoding.PERCENT));
        assertFalse(SECRET.foundIn(sent).isEmpty() && encoded.foundIn(sent).isEmpty(), sent);
    }

    private static void assertWhole(List<String> requests) {
        requests.forEach(request -> assertFalse(request.contains("X-evil=[1]"), request));
    }
}
