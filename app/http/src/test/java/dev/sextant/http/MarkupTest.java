package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Body;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Example;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/// Addresses in what a contract says are text: markup, pictures, schemas and examples elsewhere are not fetched.
final class MarkupTest {
    private static final String SPEC = """
            openapi: VERSION
            info:
              title: t
              description: '![x](URL/a.png) <img src="URL/b.png"> <script src="URL/c.js"></script> <svg><image href="URL/d"/></svg>'
              termsOfService: URL/e
              contact: {url: URL/f}
              license: {name: l, url: URL/g}
              x-logo: {url: URL/h.png}
            externalDocs: {url: URL/i}
            servers: [{url: URL/j, description: '<iframe src="URL/k">'}]
            jsonSchemaDialect: URL/l
            tags: [{name: a, externalDocs: {url: URL/m}, description: '![](URL/n)'}]
            paths:
              /a:
                get:
                  tags: [a]
                  description: '<img src=URL/o>'
                  externalDocs: {url: URL/p}
                  responses:
                    '200':
                      description: '![x](URL/q)'
                      content:
                        application/json:
                          examples: {x: {externalValue: URL/r}}
                          schema:
                            $schema: URL/s
                            $id: URL/t
                            type: object
                            xml: {namespace: URL/u}
                            properties: {f: {type: string, description: '<object data="URL/v">', externalDocs: {url: URL/w}}}
            """;

    @TempDir
    private Path folder;

    private final LocalServer server = LocalServer.plain().answering("/", 200, "{}");
    private final HttpProtocol protocol = new HttpProtocol();

    MarkupTest() throws IOException {}

    @AfterEach
    void stop() {
        protocol.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0.3", "3.1.0", "3.2.0"})
    void isReadAndNotFetched(String version) throws IOException {
        var catalog = open(version);
        var operation = catalog.operations().findFirst().orElseThrow();
        var signature = catalog.signature(operation);
        Example.of(signature.request(), catalog);
        signature.responses().forEach(response -> catalog.deref(response.schema()));
        catalog.remarks(operation);
        protocol.judge(catalog, operation, 200, Body.of("application/json", "{\"f\":1}".getBytes(UTF_8), 7));
        assertTrue(signature.doc().contains("<img src="), signature.doc());
        expectNobodyAsked();
    }

    private void expectNobodyAsked() {
        assertEquals(List.of(), server.requests());
    }

    @Test
    void aReaderThatFetchesWhatItReadsIsCaught() throws IOException {
        var addresses = Pattern.compile("http://[^\\s\"')>,}]+").matcher(text("3.1.0"));
        assertTrue(addresses.find());
        URI.create(addresses.group()).toURL().openStream().close();
        assertThrows(AssertionFailedError.class, this::expectNobodyAsked);
    }

    private String text(String version) {
        var text = SPEC.replace("VERSION", version).replace("URL", server.url(""));
        return version.startsWith("2") ? text.replace("openapi: 2.0", "swagger: '2.0'") : text;
    }

    private Catalog open(String version) throws IOException {
        var file = Files.writeString(folder.resolve("spec.yaml"), text(version));
        var source = Source.of(Source.Kind.OPENAPI, file.toString());
        return assertInstanceOf(Opening.Opened.class, protocol.open(source, Endpoint.of(Endpoint.NOWHERE)))
                .catalog();
    }
}
