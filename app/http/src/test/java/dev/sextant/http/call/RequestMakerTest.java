package dev.sextant.http.call;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.transport.Content;
import dev.sextant.transport.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestMakerTest {
    private static final String PARAMETERS = """
            openapi: 3.0.1
            info: {title: t}
            servers: [{url: SERVER}]
            paths:
              /checks/{id}:
                get:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: 'page[size]', in: query, schema: {type: integer}}
                    - {name: q, in: query, schema: {type: array, items: {type: string}}}
                    - {name: X-Account, in: header, schema: {type: string}}
                    - {name: session, in: cookie, schema: {type: string}}
                  responses: {200: {content: {application/json: {}}}}
              /things:
                post: {requestBody: {content: {BODY: {schema: {type: object}}}}, responses: {}}
            """;

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
                post("application/json", server, endpoint(address)).target().url());
    }

    private static Endpoint endpoint(String address) {
        return Endpoint.of(address.equals("nowhere") ? Endpoint.NOWHERE : URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({"/v2", "javascript:alert(1)", "amqp://a.example", "https://{region}.example"})
    void saysWhatToSetWhenNobodyKnowsWhere(String server) {
        var catalog = Contracts.file(document("application/json", server));
        var problem = faulty(catalog, "POST /things", "{\"body\":{}}", Endpoint.of(Endpoint.NOWHERE));
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
        var catalog = Contracts.catalog(document("application/json", "/"));
        var problem = faulty(catalog, "GET /checks/{id}", message, local);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{\"n\":12345678901234567890.10,\"z\":null}|{\"n\":12345678901234567890.10,\"z\":null}",
                "application/x-www-form-urlencoded|{\"a\":\"1 2\",\"b\":[\"x\",\"y\"],\"c\":{\"d\":1}}|a=1%202&b=x&b=y&c=%7B%22d%22%3A1%7D",
                "text/plain|\"FROM scratch\"|FROM scratch",
                "application/octet-stream|\"aGk=\"|hi",
            })
    void writesABodyInItsMediaType(String mediaType, String body, String written) {
        var catalog = Contracts.catalog(document(mediaType, "/"));
        var request = ready(catalog, "POST /things", "{\"body\":%s}".formatted(body), local, Metadata.EMPTY);
        assertEquals(mediaType, request.headers().first("Content-Type").orElseThrow());
        assertEquals(written, octets(request));
    }

    @Test
    void writesPartsAndFiles() {
        var catalog = Contracts.catalog("""
                openapi: 3.0.1
                info: {title: t}
                paths:
                  /files:
                    post:
                      requestBody:
                        content:
                          multipart/form-data:
                            schema:
                              properties: {file: {type: string, format: binary}, note: {type: string}, more: {type: object}}
                      responses: {}
                """);
        var message = "{\"body\":{\"file\":\"aGk=\",\"note\":\"a \\\"b\\\"\",\"more\":{\"x\":1}}}";
        var request = ready(catalog, "POST /files", message, local, Metadata.EMPTY);
        var written = octets(request);
        assertTrue(written.contains(
                "name=\"file\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\nhi\r\n"));
        assertTrue(written.contains("name=\"note\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\na \"b\"\r\n"));
        assertTrue(written.contains("Content-Type: application/json\r\n\r\n{\"x\":1}\r\n"));
        var mediaType = request.headers().first("Content-Type").orElseThrow();
        assertTrue(written.endsWith("--" + mediaType.substring(mediaType.indexOf('=') + 1) + "--\r\n"));
    }

    @Test
    void readsFilesFromDiskWhileTheyAreSent(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a\"b.json"), "{}");
        var catalog = Contracts.catalog("""
                openapi: 3.1.0
                info: {title: t}
                paths:
                  /files:
                    post:
                      requestBody:
                        content:
                          multipart/form-data:
                            schema:
                              properties:
                                file: {type: string, format: binary}
                                more: {type: array, items: {type: string, format: binary}}
                                meta: {type: object}
                                note: {type: string}
                            encoding:
                              file: {contentType: 'image/png, image/jpeg'}
                              meta: {contentType: application/vnd.meta+json, headers: {X-Part: {schema: {type: string, default: one}}}}
                          application/octet-stream: {}
                      responses: {}
                """);
        var upload = dev.sextant.schema.Json.compact(
                dev.sextant.schema.Upload.of(file).value());
        var message = "{\"body\":{\"file\":%s,\"more\":[%s,\"aGk=\"],\"meta\":{\"a\":1},\"note\":\"n\"}}"
                .formatted(upload, upload);
        var written = octets(ready(catalog, "POST /files", message, local, Metadata.EMPTY));
        assertTrue(
                written.contains(
                        "name=\"file\"; filename=\"a%22b.json\"\r\nContent-Type: image/png\r\n\r\n[a\"b.json, 2 bytes]\r\n"),
                written);
        assertTrue(written.contains("name=\"more\"; filename=\"more\""), written);
        assertTrue(
                written.contains("Content-Type: application/vnd.meta+json\r\nX-Part: one\r\n\r\n{\"a\":1}"), written);
        var raw = Metadata.of("Content-Type", "application/octet-stream");
        assertEquals(
                "[a\"b.json, 2 bytes]",
                octets(ready(catalog, "POST /files", "{\"body\":%s}".formatted(upload), local, raw)));
        var missing = "{\"body\":{\"file\":{\"@file\":\"/nowhere/x\"}}}";
        assertTrue(faulty(catalog, "POST /files", missing, local).contains("/nowhere/x cannot be read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":7,\"name\":\"a<b\",\"tags\":[\"x\",\"y\"],\"parts\":[{\"n\":1}]}"
                        + "|<ship id=\"7\"><s:name xmlns:s=\"urn:s\">a&lt;b</s:name><tags><tag>x</tag><tag>y</tag></tags><part><n>1</n></part></ship>",
                "\"<raw/>\"|<raw/>",
            })
    void writesXmlAsTheContractSays(String body, String xml) {
        var catalog = Contracts.catalog("""
                openapi: 3.0.1
                info: {title: t}
                paths:
                  /ships:
                    post: {requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Ship'}}}}, responses: {}}
                components:
                  schemas:
                    Ship:
                      type: object
                      xml: {name: ship}
                      properties:
                        id: {type: integer, xml: {attribute: true}}
                        name: {type: string, xml: {prefix: s, namespace: 'urn:s'}}
                        tags: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: tag}}}
                        parts: {type: array, items: {type: object, xml: {name: part}, properties: {n: {type: integer}}}}
                """);
        var written = octets(ready(catalog, "POST /ships", "{\"body\":%s}".formatted(body), local, Metadata.EMPTY));
        assertEquals(xml, written.replaceFirst("<\\?xml.*\\?>\n", ""));
    }

    @Test
    void writesAQueryWithBracketsAsAPersonWants() {
        var catalog = Contracts.catalog(document("application/json", "/"));
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

    @Test
    void saysThatBytesAreNoBase64() {
        var catalog = Contracts.catalog(document("application/octet-stream", "/"));
        assertTrue(faulty(catalog, "POST /things", "{\"body\":\"!\"}", local).contains("base64"));
    }

    private static String document(String mediaType, String server) {
        return PARAMETERS.replace("BODY", mediaType).replace("SERVER", "'" + server + "'");
    }

    private Request get(String message) {
        return get(message, local, Metadata.EMPTY);
    }

    private static Request get(String message, Endpoint endpoint, Metadata metadata) {
        return ready(
                Contracts.catalog(document("application/json", "/")), "GET /checks/{id}", message, endpoint, metadata);
    }

    private static Request post(String mediaType, String server, Endpoint endpoint) {
        var catalog = Contracts.catalog(document(mediaType, server));
        return ready(catalog, "POST /things", "{\"body\":{}}", endpoint, Metadata.EMPTY);
    }

    private static Request ready(
            OpenApiCatalog catalog, String id, String message, Endpoint endpoint, Metadata metadata) {
        return assertInstanceOf(RequestMaker.Made.Ready.class, make(catalog, id, message, endpoint, metadata))
                .request();
    }

    private static String faulty(OpenApiCatalog catalog, String id, String message, Endpoint endpoint) {
        return assertInstanceOf(RequestMaker.Made.Faulty.class, make(catalog, id, message, endpoint, Metadata.EMPTY))
                .problem()
                .line();
    }

    private static RequestMaker.Made make(
            OpenApiCatalog catalog, String id, String message, Endpoint endpoint, Metadata metadata) {
        var operation = Contracts.operation(catalog, id);
        var call = new Call(operation, List.of(Contracts.struct(message)), metadata, Call.Options.DEFAULT);
        var layout = catalog.layout(operation, metadata.first("Content-Type").orElse(""));
        return RequestMaker.make(layout, catalog.address(), endpoint, call, dev.sextant.environment.CookieJar.NONE);
    }

    private static String octets(Request request) {
        return switch (request.content()) {
            case Content.None _ -> "";
            case Content.Octets(var bytes) -> new String(bytes.octets(), UTF_8);
            case Content.Pieces(var pieces) ->
                pieces.stream().map(RequestMakerTest::text).collect(java.util.stream.Collectors.joining());
        };
    }

    private static String text(Content.Piece piece) {
        return switch (piece) {
            case Content.Piece.Text(var bytes) -> new String(bytes.octets(), UTF_8);
            case Content.Piece.Stored(var file, var size) -> "[%s, %d bytes]".formatted(file.getFileName(), size);
        };
    }
}
