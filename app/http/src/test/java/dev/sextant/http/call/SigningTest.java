package dev.sextant.http.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Authorization;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Signer;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.Contracts;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import dev.sextant.transport.Content;
import dev.sextant.transport.Request;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signatures over bodies, those that are read from disk too.
final class SigningTest {
    private static final OpenApiCatalog CATALOG = Contracts.catalog("""
            openapi: 3.1.0
            info: {title: t}
            paths:
              /up:
                put: {requestBody: {content: {application/octet-stream: {}}}, responses: {}}
                post:
                  requestBody: {content: {multipart/form-data: {schema: {properties: {f: {format: binary, type: string}}}}}}
                  responses: {}
            """);

    private static final Signer SIGNER = request ->
            Metadata.of("X-Hash", HexFormat.of().formatHex(request.body().hash("SHA-256")));

    @Test
    void coverAFileByItsBytes(@TempDir Path folder) throws Exception {
        var octets = new byte[300_000];
        octets[200_000] = 1;
        var file = Files.write(folder.resolve("big.bin"), octets);
        assertEquals(hash(octets), ready(put(file)).headers().first("X-Hash").orElseThrow());
        var grown = Files.write(folder.resolve("big.bin"), new byte[10]);
        assertEquals(
                hash(new byte[10]), ready(put(grown)).headers().first("X-Hash").orElseThrow());
    }

    @Test
    void coverEveryPartOfAForm(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "from disk");
        var parts = Value.Struct.EMPTY.with("f", Upload.of(file).value());
        var request = ready(make("POST /up", Value.Struct.EMPTY.with("body", parts)));
        var whole = new ByteArrayOutputStream();
        for (var piece :
                assertInstanceOf(Content.Pieces.class, request.content()).pieces()) {
            whole.write(
                    switch (piece) {
                        case Content.Piece.Text(var bytes) -> bytes.octets();
                        case Content.Piece.Stored(var stored, var _) -> Files.readAllBytes(stored);
                    });
        }
        assertTrue(whole.toString(UTF_8).contains("\r\n\r\nfrom disk\r\n--"), whole.toString(UTF_8));
        assertEquals(
                hash(whole.toByteArray()), request.headers().first("X-Hash").orElseThrow());
    }

    @Test
    void readNoFileForAPreview(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "from disk");
        var shown = RequestMaker.sketch(layout("PUT /up"), CATALOG.address(), endpoint(), call("PUT /up", body(file)));
        assertEquals(hash(new byte[0]), ready(shown).headers().first("X-Hash").orElseThrow());
    }

    @Test
    void keepABodyAsItIsThoughGzipWasAskedFor(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "from disk");
        var call = call("PUT /up", body(file));
        var packed = new Call(
                call.operation(),
                call.messages(),
                call.metadata(),
                call.options().gzipped());
        var made = RequestMaker.make(layout("PUT /up"), CATALOG.address(), endpoint(), packed, CookieJar.NONE);
        assertFalse(ready(made).terms().habits().compressed());
    }

    private static RequestMaker.Made put(Path file) {
        return make("PUT /up", body(file));
    }

    private static Value.Struct body(Path file) {
        return Value.Struct.EMPTY.with("body", Upload.of(file).value());
    }

    private static RequestMaker.Made make(String id, Value.Struct message) {
        return RequestMaker.make(layout(id), CATALOG.address(), endpoint(), call(id, message), CookieJar.NONE);
    }

    private static dev.sextant.http.openapi.Layout layout(String id) {
        return CATALOG.layout(Contracts.operation(CATALOG, id));
    }

    private static Call call(String id, Value.Struct message) {
        return new Call(Contracts.operation(CATALOG, id), List.of(message), Metadata.EMPTY, Call.Options.DEFAULT);
    }

    private static Endpoint endpoint() {
        return Endpoint.of(URI.create("http://h")).with(Authorization.signing(SIGNER, "hash"));
    }

    private static Request ready(RequestMaker.Made made) {
        return assertInstanceOf(RequestMaker.Made.Ready.class, made).request();
    }

    private static String hash(byte[] octets) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    }
}
