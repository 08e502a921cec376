package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents that come in something else: a zip, a web page, the clipboard.
final class WrappedTest {
    private static final String SPEC = """
            {"openapi": "3.0.1", "info": {"title": "Found"}, "paths": {"/a": {"get": {"responses": {}}}}}""";

    @TempDir
    private Path folder;

    private final LocalServer server;
    private final HttpProtocol protocol = new HttpProtocol();

    WrappedTest() throws IOException {
        server = LocalServer.plain().answering("/v3/api.json", 200, SPEC);
    }

    @AfterEach
    void stop() {
        protocol.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html><script>SwaggerUIBundle({url: \"/v3/api.json\", dom_id: '#x'})</script>",
                "<!doctype html><redoc spec-url='../v3/api.json'></redoc>",
                "<html><script>Redoc.init('/v3/api.json', {}, x)</script>",
                "<html><script id=\"api-reference\" data-url=\"/v3/api.json\"></script>",
                "<html><script>Scalar.createApiReference('#app', { url: '/v3/api.json' })</script>",
                "<html><elements-api apiDescriptionUrl=\"/v3/api.json\" router=\"hash\"/>",
                "<html><script src=\"./swagger-initializer.js\" charset=\"UTF-8\"> </script>",
                "<html><script>ui({configUrl: '/docs/config.json'})</script>",
                "<html><script id=\"d\" type=\"application/json\">SPEC</script>",
                "<html><script>var options = { \"swaggerDoc\": SPEC, x: 1}</script>",
            })
    void findsTheDocumentThatAPageShows(String page) throws IOException {
        server.answering("/docs/index.html", 200, page.replace("SPEC", SPEC))
                .answering("/docs/swagger-initializer.js", 200, "window.ui = Bundle({ url: \"/v3/api.json\" });")
                .answering("/docs/config.json", 200, "{\"urls\": [{\"url\": \"/v3/api.json\", \"name\": \"a\"}]}");
        assertEquals(
                "Found",
                catalog(Source.of(Source.Kind.OPENAPI, server.url("/docs/index.html")))
                        .title());
    }

    @Test
    void asksNoOtherHostThatAPageNames() throws IOException {
        try (var other = LocalServer.plain().answering("/spec.json", 200, SPEC)) {
            server.answering("/docs/", 200, "<html><redoc spec-url=\"%s\">".formatted(other.url("/spec.json")));
            var opening =
                    protocol.open(Source.of(Source.Kind.OPENAPI, server.url("/docs/")), Endpoint.of(Endpoint.NOWHERE));
            var problem = assertInstanceOf(Opening.Refused.class, opening).problem();
            assertTrue(problem.remedy().contains(other.url("/spec.json")), problem.line());
            assertEquals(0, other.requests().size());
        }
    }

    @Test
    void findsTheDocumentInAZip() throws IOException {
        var spec = SPEC.replace(
                "\"responses\": {}",
                "\"responses\": {\"200\": {\"content\": {\"application/json\": {\"schema\": {\"$ref\": \"../models/s.json#/S\"}}}}}");
        var zip = zip(Map.of(
                "top/readme.md",
                "hello",
                "top/api/openapi.json",
                spec,
                "top/api/deep/openapi.json",
                SPEC.replace("Found", "Wrong"),
                "top/models/s.json",
                "{\"S\": {\"type\": \"integer\"}}",
                "../evil.json",
                SPEC));
        var file = Files.write(folder.resolve("specs.zip"), zip);
        var catalog = catalog(Source.of(Source.Kind.OPENAPI, file.toString()));
        assertEquals("Found", catalog.title());
        var operation = catalog.operations().findFirst().orElseThrow();
        var schema = catalog.signature(operation).responses().getFirst().schema();
        assertEquals(
                Schema.Kind.INTEGER,
                assertInstanceOf(Schema.Scalar.class, catalog.deref(schema)).kind());
        assertTrue(catalog.problems().isEmpty(), catalog.problems().toString());
    }

    @Test
    void readsWhatWasPasted() {
        assertEquals("Found", catalog(Source.pasted(SPEC)).title());
    }

    @Test
    void followsARedirectWithinTheHostAndCarriesItsOwnHeaders() throws IOException {
        server.redirecting("/old.json", "/v3/api.json");
        var source = Source.of(Source.Kind.OPENAPI, server.url("/old.json"))
                .with(Source.Options.USUAL.asking(Metadata.of("X-Read", "spec-only")));
        assertEquals("Found", catalog(source).title());
        assertTrue(
                server.requests().getLast().contains("spec-only"),
                server.requests().toString());
    }

    private Catalog catalog(Source source) {
        return assertInstanceOf(Opening.Opened.class, protocol.open(source, Endpoint.of(Endpoint.NOWHERE)))
                .catalog();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
