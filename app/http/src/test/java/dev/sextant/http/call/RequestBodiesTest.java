package dev.sextant.http.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.Contracts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies in the media types of a contract: text, forms, parts, files, XML.
final class RequestBodiesTest {
    private final Endpoint local = Endpoint.of(URI.create("http://localhost:8228"));

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
        var catalog = Contracts.catalog(Requests.document(mediaType, "/"));
        var request = Requests.ready(catalog, "POST /things", "{\"body\":%s}".formatted(body), local, Metadata.EMPTY);
        assertEquals(mediaType, request.headers().first("Content-Type").orElseThrow());
        assertEquals(written, Requests.octets(request));
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
        var request = Requests.ready(catalog, "POST /files", message, local, Metadata.EMPTY);
        var written = Requests.octets(request);
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
        var written = Requests.octets(Requests.ready(catalog, "POST /files", message, local, Metadata.EMPTY));
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
                Requests.octets(Requests.ready(catalog, "POST /files", "{\"body\":%s}".formatted(upload), local, raw)));
        var missing = "{\"body\":{\"file\":{\"@file\":\"/nowhere/x\"}}}";
        assertTrue(Requests.faulty(catalog, "POST /files", missing, local).contains("/nowhere/x cannot be read"));
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
        var written = Requests.octets(
                Requests.ready(catalog, "POST /ships", "{\"body\":%s}".formatted(body), local, Metadata.EMPTY));
        assertEquals(xml, written.replaceFirst("<\\?xml.*\\?>\n", ""));
    }

    @Test
    void saysThatBytesAreNoBase64() {
        var catalog = Contracts.catalog(Requests.document("application/octet-stream", "/"));
        assertTrue(Requests.faulty(catalog, "POST /things", "{\"body\":\"!\"}", local)
                .contains("base64"));
    }
}
