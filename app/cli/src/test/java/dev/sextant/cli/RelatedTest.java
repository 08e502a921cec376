package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links, callbacks and webhooks on the command line.
final class RelatedTest {
    private static final String SPEC = """
            openapi: 3.1.0
            info: {title: t}
            paths:
              /orders:
                post:
                  responses:
                    201:
                      description: made
                      links: {Paid: {operationId: payOrder, parameters: {id: $response.body#/id}, description: then pay}}
                  callbacks:
                    done: {'{$request.body#/url}': {post: {summary: order is done, responses: {}}}}
            webhooks:
              newShip: {post: {summary: a ship came in, responses: {}}}
            """;

    @TempDir
    private Path folder;

    private String spec = "";

    @BeforeEach
    void write() throws IOException {
        spec = Files.writeString(folder.resolve("spec.yaml"), SPEC).toString();
    }

    @Test
    void describeSaysWhereAnAnswerLeadsAndWhatTheServerCalls() {
        var out = Shell.real("describe", spec, "POST /orders").out();
        assertTrue(out.contains("Leads on to\n  201     Paid -> payOrder  id=$response.body#/id  then pay"), out);
        assertTrue(out.contains("The server calls\n  POST    done  {$request.body#/url}  order is done"), out);
        var json = Shell.struct(
                Shell.real("describe", spec, "POST /orders", "--json").out());
        var related = (Value.Items) json.get("related").orElseThrow();
        assertEquals(2, related.values().size());
        assertTrue(Json.compact(related).contains("\"callback\":\"done\""), Json.compact(related));
    }

    @Test
    void listShowsWebhooks() {
        var out = Shell.real("list", spec).out();
        assertTrue(out.contains("webhooks, which the server calls\n  POST    newShip    a ship came in"), out);
        var json = Shell.real("list", spec, "--json").out();
        assertTrue(json.contains("\"webhook\":\"newShip\""), json);
    }
}
