package dev.sextant.auth.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.AuthSchemeContract;
import dev.sextant.auth.Renewal;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class OAuthTest extends AuthSchemeContract {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    protected AuthScheme scheme() {
        return new OAuth();
    }

    @Override
    protected Credential credential(Function<String, Secret> secret) {
        return new Credential(
                "oauth2",
                Value.Struct.EMPTY.with("flow", new Value.Text("client")).with("client_id", new Value.Text("acme")),
                Map.of("token", secret.apply("token"), "client_secret", secret.apply("client_secret")));
    }

    @Test
    void keptTokenKeepsItsTypeItsEndAndItsScope() {
        var issued =
                issued("{\"access_token\":\"a.b\",\"expires_in\":3600,\"token_type\":\"bearer\",\"scope\":\"read\"}");
        var back = Tokens.of(issued.tokens().secret());

        assertEquals(issued.tokens(), back);
        assertEquals("Bearer", back.type());
        var until = assertInstanceOf(Lifetime.Until.class, back.lifetime());
        assertEquals(NOW.plusSeconds(3600), until.end());
    }

    @Test
    void carelessAnswersAreRead() {
        assertEquals("Bearer", issued("{\"access_token\":\"x\"}").tokens().type());
        assertEquals(
                NOW.plusSeconds(30),
                issued("{\"access_token\":\"x\",\"expires_in\":\"30\"}")
                        .tokens()
                        .end()
                        .orElseThrow());
        assertTrue(issued("{\"access_token\":\"x\",\"expires_in\":-1}")
                .tokens()
                .end()
                .isEmpty());
        assertTrue(issued("{\"access_token\":\"x\",\"expires_in\":1e99}")
                .tokens()
                .end()
                .isEmpty());
        assertTrue(Tokens.issued(struct("{\"error\":\"no\"}"), clock()).isEmpty());
    }

    @Test
    void refreshTokenThatDidNotComeLeavesTheOldOneInForce() {
        assertFalse(issued("{\"access_token\":\"x\"}").secrets().containsKey("refresh_token"));
        var secrets =
                issued("{\"access_token\":\"x\",\"refresh_token\":\"r2\"}").secrets();
        assertEquals("r2", Objects.requireNonNull(secrets.get("refresh_token")).reveal());
    }

    @Test
    void onlyBrowserAndDeviceFlowsWithoutARefreshTokenNeedAPerson() {
        assertTrue(needsPerson("code", Map.of()));
        assertTrue(needsPerson("device", Map.of()));
        assertFalse(needsPerson("code", Map.of("refresh_token", Secret.of("r"))));
        assertFalse(needsPerson("password", Map.of()));
        assertFalse(needsPerson("client", Map.of()));
    }

    @Test
    void tokenIsHadThroughTheEnvironmentsProxy() throws IOException {
        var heard = new CopyOnWriteArrayList<String>();
        var proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            try (exchange) {
                heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                var answer = "{\"access_token\":\"x\",\"token_type\":\"bearer\"}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        proxy.start();
        try {
            var renewed = renewal().renew(by(proxy.getAddress().getPort()));

            assertInstanceOf(Renewal.Renewed.Fresh.class, renewed);
            assertEquals(List.of("POST http://127.0.0.1:1/token"), heard);
        } finally {
            proxy.stop(0);
        }
    }

    private Renewal renewal() {
        var settings = Value.Struct.EMPTY
                .with("flow", new Value.Text("client"))
                .with("token_endpoint", new Value.Text("http://127.0.0.1:1/token"))
                .with("client_id", new Value.Text("me"));
        return scheme().renewal(new Credential("oauth2", settings, Map.of("client_secret", Secret.of("s"))))
                .orElseThrow();
    }

    private static Renewal.Circumstances by(int port) {
        var through = new Route.Proxy.Through(Route.Proxy.Kind.HTTP, "127.0.0.1", port, "", Secret.of(""), List.of());
        return new Renewal.Circumstances(Tls.SYSTEM, Route.USUAL.through(through), Optional.empty());
    }

    private boolean needsPerson(String flow, Map<String, Secret> secrets) {
        var settings = Value.Struct.EMPTY.with("flow", new Value.Text(flow));
        return scheme().renewal(new Credential("oauth2", settings, secrets))
                .orElseThrow()
                .needsPerson();
    }

    private static Tokens.Issued issued(String json) {
        return Tokens.issued(struct(json), clock()).orElseThrow();
    }

    private static Value.Struct struct(String json) {
        return (Value.Struct)
                assertInstanceOf(Json.Parsed.Read.class, Json.read(json)).value();
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
