package dev.sextant.auth.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.auth.Grant;
import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal.Circumstances;
import dev.sextant.auth.Renewal.Renewed;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Foreign;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Every flow against a real OpenID provider whose tokens hold for 30 seconds.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class OidcProviderTest {
    private Foreign.Server provider;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        var programs = new Foreign("oidc");
        programs.install();
        provider = programs.serve("provider.mjs");
    }

    @AfterAll
    void stop() {
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    void clientSignsInWithItsSecretInTheHeaderAndInTheForm() {
        var header = client("robot", "robot secret: /+%", "header");
        var form = client("form-robot", "form secret", "form");

        assertThirtySeconds(authorization(renewed(header, Optional.empty(), header)));
        assertThirtySeconds(authorization(renewed(form, Optional.empty(), form)));
        var wrong = client("robot", "guess", "header");
        var failed = assertInstanceOf(Renewed.Failed.class, renew(wrong, Optional.empty()));
        assertTrue(failed.problem().cause().contains("invalid_client"), failed.toString());
        assertFalse(failed.toString().contains("guess"), failed.toString());
    }

    @Test
    void personSignsInInTheBrowserAndTheTokenIsRenewedWithoutOne() {
        var credential = desktop("code");
        var browser = new Browser();
        var first = renewed(credential, Optional.of(browser), credential);
        assertThirtySeconds(authorization(first));
        var query = browser.visited().getRawQuery();
        assertTrue(query.contains("code_challenge_method=S256"), query);
        assertTrue(query.contains("state="), query);

        var second = renewed(first, Optional.empty(), first);
        assertNotEquals(access(first), access(second));
        assertNotEquals(refresh(first), refresh(second));
    }

    @Test
    void refreshTokenThatWasUsedUpIsRefusedAndAPersonIsAsked() {
        var credential = desktop("code");
        var first = renewed(credential, Optional.of(new Browser()), credential);
        renewed(first, Optional.empty(), first);

        var failed = assertInstanceOf(Renewed.Failed.class, renew(first, Optional.empty()));
        assertTrue(failed.problem().cause().contains("invalid_grant"), failed.toString());
        assertThirtySeconds(authorization(renewed(first, Optional.of(new Browser()), first)));
    }

    @Test
    void codeIsTypedOnAnotherDevice() {
        var credential = desktop("device");
        assertThirtySeconds(authorization(renewed(credential, Optional.of(new Browser()), credential)));
    }

    @Test
    void userAndPasswordGiveATokenThatIsRenewed() {
        var credential = password("correct horse");
        var first = renewed(credential, Optional.empty(), credential);
        assertThirtySeconds(authorization(first));
        assertNotEquals(access(first), access(renewed(first, Optional.empty(), first)));

        assertInstanceOf(Renewed.Failed.class, renew(password("wrong"), Optional.empty()));
    }

    @Test
    void nobodyComesBackAndThePortIsClosed() {
        var page = new AtomicReference<URI>();
        var failed = assertInstanceOf(
                Renewed.Failed.class,
                renewal(desktop("code"), Duration.ofMillis(300)).renew(circumstances(Optional.of(visitor(page::set)))));

        assertEquals("Nobody signed in.", failed.problem().what());
        assertFalse(listens(redirect(page.get()).getPort()));
    }

    @Test
    void answerWithAnotherStateIsTurnedAway() {
        var status = new AtomicReference<Integer>();
        var failed = assertInstanceOf(
                Renewed.Failed.class,
                renewal(desktop("code"), Duration.ofSeconds(3))
                        .renew(circumstances(Optional.of(
                                visitor(page -> status.set(get(redirect(page) + "?code=stolen&state=forged")))))));

        assertEquals(400, status.get());
        assertEquals("Nobody signed in.", failed.problem().what());
    }

    @Test
    void withoutAPersonTheBrowserFlowSaysWhatToDo() {
        var failed = assertInstanceOf(Renewed.Failed.class, renew(desktop("code"), Optional.empty()));

        assertEquals("Somebody has to sign in first.", failed.problem().what());
    }

    @Test
    void issuerThatIsNotThereIsNamed() {
        var settings = desktop("code").settings().with("issuer", new Value.Text(provider.place() + "/elsewhere"));
        var failed = assertInstanceOf(
                Renewed.Failed.class, renew(desktop("code").with(settings), Optional.of(new Browser())));

        assertEquals(
                "The issuer's endpoints could not be found.", failed.problem().what());
    }

    private Renewed renew(Credential credential, Optional<Person> person) {
        return renewal(credential, Duration.ofSeconds(60)).renew(circumstances(person));
    }

    private static OAuthRenewal renewal(Credential credential, Duration patience) {
        var flow = credential.setting("flow").flatMap(Flow::of).orElseThrow();
        return new OAuthRenewal(credential, flow, Clock.systemUTC(), patience);
    }

    /// The credential with the secrets that came.
    private Credential renewed(Credential credential, Optional<Person> person, Credential base) {
        var renewed = renew(credential, person);
        var fresh = assertInstanceOf(Renewed.Fresh.class, renewed, renewed::toString);
        Map<String, Secret> all = new HashMap<>(base.secrets());
        all.putAll(fresh.secrets());
        return base.with(all);
    }

    private static Authorization authorization(Credential credential) {
        return assertInstanceOf(Grant.Given.class, new OAuth().authorize(credential))
                .authorization();
    }

    private static void assertThirtySeconds(Authorization authorization) {
        var until = assertInstanceOf(Lifetime.Until.class, authorization.lifetime());
        var left = until.left(Instant.now());
        assertTrue(left.compareTo(Duration.ofSeconds(31)) < 0 && left.isPositive(), left.toString());
    }

    private static String access(Credential credential) {
        return Tokens.of(Objects.requireNonNull(credential.secrets().get("token")))
                .access();
    }

    private static String refresh(Credential credential) {
        return Objects.requireNonNull(credential.secrets().get("refresh_token")).reveal();
    }

    private Credential desktop(String flow) {
        return new Credential("oauth2", settings(flow, "desktop", "openid offline_access"), Map.of());
    }

    private Credential client(String id, String secret, String place) {
        var settings = settings("client", id, "").with("client_authentication", new Value.Text(place));
        return new Credential("oauth2", settings, Map.of("client_secret", Secret.of(secret)));
    }

    private Credential password(String password) {
        var settings = settings("password", "legacy", "openid offline_access").with("username", new Value.Text("mara"));
        return new Credential("oauth2", settings, Map.of("password", Secret.of(password)));
    }

    private Value.Struct settings(String flow, String client, String scope) {
        return Value.Struct.EMPTY
                .with("flow", new Value.Text(flow))
                .with("issuer", new Value.Text(provider.place()))
                .with("client_id", new Value.Text(client))
                .with("scope", new Value.Text(scope));
    }

    private static Circumstances circumstances(Optional<Person> person) {
        return new Circumstances(Tls.SYSTEM, Route.USUAL, person);
    }

    private static URI redirect(URI page) {
        for (var pair : page.getQuery().split("&", -1)) {
            if (pair.startsWith("redirect_uri=")) {
                return URI.create(pair.substring("redirect_uri=".length()));
            }
        }
        throw new AssertionError("no redirect_uri in " + page);
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static int get(String url) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Person visitor(java.util.function.Consumer<URI> visit) {
        return new Person() {
            @Override
            public void visit(URI page) {
                visit.accept(page);
            }

            @Override
            public void enter(String code, URI page) {}

            @Override
            public boolean allows(List<String> command) {
                return false;
            }
        };
    }
}
