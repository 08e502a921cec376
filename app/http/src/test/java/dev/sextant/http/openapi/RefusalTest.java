package dev.sextant.http.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.http.Contracts;
import dev.sextant.http.document.Folder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefusalTest {
    private static final String GOOD = "openapi: 3.0.3\ninfo: {title: Grüße}\npaths: {/a: {get: {responses: {}}}}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|The document is empty.",
                "`  \n `|The document is empty.",
                "<!doctype html><html>|This is HTML or XML",
                "just words|It has no members at all.",
                "[1, 2]|It has no members at all.",
                "swagger: 1.2|This document says it is Swagger 1.2.",
                "openapi: 9.0.0|This document says its version of OpenAPI is 9.0.0.",
                "openapi: {$ref: x}|its version of OpenAPI is {\"$ref\":\"x\"}.",
                "`name: x\nsteps: []`|It has neither “openapi” nor “swagger”, but name, steps.",
                "`{\"openapi\": \"3.0.0\",\n  \"paths\": {]`|Line 2, column 13: Unexpected close marker ']': expected '}'. Give",
                "`openapi: 3.0.3\ninfo:\n\ttitle: tab`|spec.yaml:3",
                "`a: [1, 2`|neither JSON nor YAML",
                "`{} more`|neither JSON nor YAML",
            })
    void saysWhyADocumentIsRefused(String text, String words) {
        var refusal = Contracts.refusal(text);
        assertTrue(refusal.contains(words), refusal);
    }

    @Test
    void refusesJsonNestedWithoutEnd() {
        assertTrue(Contracts.refusal("[".repeat(100_000)).contains("neither JSON nor YAML"));
    }

    @Test
    void readsAByteOrderMarkAndForeignLineEnds() {
        assertEquals(
                "Grüße",
                Contracts.catalog("\uFEFF" + GOOD.replace("\n", "\r\n")).title());
    }

    @Test
    void readsUtf16() {
        var origin = new OpenApiReader.Origin("spec.yaml", Folder.none(), Optional.empty());
        var result = OpenApiReader.read(("\uFEFF" + GOOD).getBytes(UTF_16LE), origin);
        assertTrue(result instanceof OpenApiReader.Result.Opened(var catalog)
                && catalog.title().equals("Grüße"));
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        for (var text : new String[] {GOOD, "{\"openapi\":\"3.0.3\",\n\"info\":{\"title\":\"Grüße\"},\"paths\":{}}"}) {
            var origin = new OpenApiReader.Origin("spec.yaml", Folder.none(), Optional.empty());
            var result = (OpenApiReader.Result.Opened) OpenApiReader.read(text.getBytes(ISO_8859_1), origin);
            assertEquals("spec.yaml:2", result.catalog().problems().getFirst().place());
        }
    }

    @Test
    void readsYamlInBraces() {
        var catalog = Contracts.catalog("{openapi: 3.0.3, info: {title: t}, paths: {}}");
        assertEquals("t", catalog.title());
        assertEquals(
                "The document is no JSON and was read as YAML.",
                catalog.problems().getFirst().what());
    }

    @Test
    void readsANewerVersionAndSaysSo() {
        var catalog = Contracts.catalog(GOOD.replace("3.0.3", "3.3.0"));
        assertEquals(1, catalog.operations().count());
        assertTrue(catalog.problems().getFirst().what().contains("3.3.0"));
    }
}
