package dev.sextant.http.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Lifetime;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.http.Contracts;
import dev.sextant.transport.Content;
import dev.sextant.transport.Request;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestMakerTest {
    private final Endpoint local = Endpoint.of(URI.create("http://localhost:8228"));

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8228, /v2, http://localhost:8228/v2/things",
        "http://localhost:8228/, /v2, http://localhost:8228/things",
        "http://localhost:8228/other/, /v2, http://localhost:8228/other/things",
        "https://user:pw@host, https://a.example/v1, https://host/v1/things",
        "nowhere, https://a.example/v1/, https://a.example/v1/things",
        "nowhere, /v2, http://spec.example/v2/things",
        "nowhere, v2, http://spec.example/docs/v2/things",
        "nowhere, //b.example, http://b.example/things",
    })
    void knowsWhereToSend(String address, String server, String url) {
        assertEquals(
                url,
                Requests.post("application/json", server, endpoint(address))
                        .target()
                        .url());
    }

    private static Endpoint endpoint(String address) {
        return Endpoint.of(address.equals("nowhere") ? Endpoint.NOWHERE : URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({"/v2", "javascript:alert(1)", "amqp://a.example", "https://{region}.example"})
    void saysWhatToSetWhenNobodyKnowsWhere(String server) {
        var catalog = Contracts.file(Requests.document("application/json", server));
        var problem = Requests.faulty(catalog, "POST /things", "{\"body\":{}}", Endpoint.of(Endpoint.NOWHERE));
        assertTrue(problem.contains("Set the address in the environment"), problem);
    }

    @Test
    void putsEachFieldInItsPlace() {
        var request = get("{\"id\":\"ccc:1:/subscriptions/x y\",\"page[size]\":100,\"q\":[\"a\",\"b&c\"],"
                + "\"X-Account\":\"me, you\",\"session\":\"s 1\"}");
        assertEquals(
                "http://localhost:8228/checks/ccc:1:%2Fsubscriptions%2Fx%20y?page%5Bsize%5D=100&q=a&q=b%26c",
                request.target().url());
        assertEquals("me, you", request.headers().first("X-Account").orElseThrow());
        assertEquals("session=s%201", request.headers().first("Cookie").orElseThrow());
        assertEquals(
                "application/json, */*;q=0.1", request.headers().first("Accept").orElseThrow());
        assertFalse(request.headers().has("Content-Type"));
    }

    @Test
    void leavesOutWhatIsAbsent() {
        var request = get("{\"id\":\"1\"}");
        assertEquals("http://localhost:8228/checks/1", request.target().url());
        assertEquals(new Content.None(), request.content());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|The path needs id", "{\"id\":\"\"}|The path needs id", "{\"id\":\"..\"}|cannot stand in a path"
            })
    void refusesAPathThatCannotBe(String message, String words) {
        var catalog = Contracts.catalog(Requests.document("application/json", "/"));
        var problem = Requests.faulty(catalog, "GET /checks/{id}", message, local);
        assertTrue(problem.contains(words), problem);
    }

    @Test
    void letsTheCallsHeadersWinOverParametersAndThoseOverTheEnvironments() {
        var endpoint = new Endpoint(
                local.address(),
                Tls.SYSTEM,
                Metadata.of("x-account", "env").with("X-Other", "kept"),
                Authorization.NONE);
        var plain = get("{\"id\":\"1\"}", endpoint, Metadata.EMPTY);
        assertEquals(List.of("env"), plain.headers().all("X-Account").toList());
        var declared = get("{\"id\":\"1\",\"X-Account\":\"form\"}", endpoint, Metadata.EMPTY);
        assertEquals(List.of("form"), declared.headers().all("X-Account").toList());
        var own = get("{\"id\":\"1\",\"X-Account\":\"form\"}", endpoint, Metadata.of("X-ACCOUNT", "call"));
        assertEquals(List.of("call"), own.headers().all("X-Account").toList());
        assertEquals(List.of("kept"), own.headers().all("X-Other").toList());
    }

    @Test
    void carriesSecretsInQueryAndCookiesUnseen() {
        var query = Metadata.EMPTY.with(new Metadata.Entry.Hidden("key", "", Secret.of("canary 1")));
        var cookies = Metadata.EMPTY.with(new Metadata.Entry.Hidden("sid", "", Secret.of("canary-2")));
        var authorization = new Authorization(Metadata.EMPTY, query, cookies, new Lifetime.Unstated(), "");
        var endpoint = new Endpoint(local.address(), Tls.SYSTEM, Metadata.EMPTY, authorization);
        var request = get("{\"id\":\"1\",\"session\":\"s\"}", endpoint, Metadata.EMPTY);
        assertEquals(
                "http://localhost:8228/checks/1?key=canary%201",
                request.target().url());
        assertEquals(
                "session=s; sid=canary-2", request.headers().first("Cookie").orElseThrow());
        assertFalse(request.toString().contains("canary"), request.toString());
    }

    @Test
    void writesAQueryWithBracketsAsAPersonWants() {
        var catalog = Contracts.catalog(Requests.document("application/json", "/"));
        var operation = Contracts.operation(catalog, "GET /checks/{id}");
        var message = Contracts.struct("{\"id\":\"1\",\"page[size]\":5,\"q\":[\"[x]\"]}");
        var call = new Call(operation, List.of(message), Metadata.EMPTY, Call.Options.DEFAULT.withBrackets());
        var made = RequestMaker.make(
                catalog.layout(operation), catalog.address(), local, call, dev.sextant.environment.CookieJar.NONE);
        assertEquals(
                "http://localhost:8228/checks/1?page[size]=5&q=%5Bx%5D",
                assertInstanceOf(RequestMaker.Made.Ready.class, made)
                        .request()
                        .target()
                        .url());
    }

    private Request get(String message) {
        return get(message, local, Metadata.EMPTY);
    }

    private static Request get(String message, Endpoint endpoint, Metadata metadata) {
        return Requests.ready(
                Contracts.catalog(Requests.document("application/json", "/")),
                "GET /checks/{id}",
                message,
                endpoint,
                metadata);
    }
}
