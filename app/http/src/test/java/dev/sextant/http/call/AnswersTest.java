package dev.sextant.http.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.http.Contracts;
import dev.sextant.http.openapi.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswersTest {
    private static final Layout LAYOUT = layout();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"https://a/b\",\"title\":\"T\",\"detail\":\"D\"}|https://a/b|D|",
                "{\"title\":\"T\",\"errors\":[{\"detail\":\"short\",\"pointer\":\"#/a/0/b\"}]}|error|T|body.a[0].b: short",
                "{\"title\":\"T\",\"invalid-params\":[{\"name\":\"limit\",\"reason\":\"low\"}]}|error|T|limit: low",
                "{\"code\":403,\"reason\":\"NOT_IN_ORG\",\"message\":\"no\",\"metadata\":{}}|NOT_IN_ORG|no|",
                "{\"errors\":[{\"title\":\"T\",\"detail\":\"D\",\"source\":{\"pointer\":\"/data/x\"}}]}|error|D|body.data.x: D",
                "{\"error\":\"invalid_grant\",\"error_description\":\"expired\"}|invalid_grant|expired|",
                "{\"error\":{\"code\":\"x\",\"message\":\"inner\"}}|x|inner|",
                "{\"detail\":[{\"loc\":[\"body\",\"a\",0],\"msg\":\"bad\",\"type\":\"t\"}]}|error|bad|body.a[0]: bad",
                "{\"detail\":[{\"loc\":[\"header\",\"id\"],\"msg\":\"bad\"}]}|error|bad|[\"header.id\"]: bad",
                "{\"title\":\"T\",\"errors\":{\"Name\":[\"is short\"]}}|error|T|body.Name: is short",
                "{\"code\":401,\"error_type\":\"auth\",\"message\":\"m\",\"detail\":{}}|auth|m|",
            })
    void readsWhatServersSayOfErrors(String json, String type, String message, String violations) {
        var status = read(400, json);
        assertEquals(message, status.message());
        assertEquals(type, status.details().getFirst().type());
        var found = status.violations().stream()
                .map(violation -> violation.field() + ": " + violation.description())
                .reduce((left, right) -> left + ", " + right);
        assertEquals(violations == null ? "" : violations, found.orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<html>", "{", "[]", "\"text\"", "{}", "null", "{\"a\":{\"b\":1}}"})
    void leavesAStatusAsItIsWhereNothingIsKnown(String body) {
        var status = read(502, body);
        assertEquals("Bad Gateway", status.name());
        assertEquals(Outcome.SERVER_ERROR, status.outcome());
        assertEquals(0, status.details().size());
    }

    @Test
    void readsNothingIntoASuccess() {
        assertEquals(0, read(200, "{\"message\":\"fine\"}").details().size());
    }

    /// A query parameter `limit`, a path parameter and a header of the same name, a body.
    private static Layout layout() {
        var catalog = Contracts.catalog("""
                openapi: 3.0.1
                info: {title: t}
                paths:
                  /a/{id}:
                    post:
                      parameters: [{name: id, in: path}, {name: limit, in: query}, {name: id, in: header}]
                      requestBody: {content: {application/json: {}}}
                      responses: {}
                """);
        return catalog.layout(Contracts.operation(catalog, "POST /a/{id}"));
    }

    private static Status read(int code, String body) {
        var octets = body.getBytes(UTF_8);
        return new Answers(LAYOUT).read(code, "", Metadata.EMPTY, Body.of("application/json", octets, octets.length));
    }
}
