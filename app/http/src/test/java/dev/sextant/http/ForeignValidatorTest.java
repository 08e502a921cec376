package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sextant.catalog.Operation;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.call.RequestMaker;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.http.openapi.OpenApiReader;
import dev.sextant.protocol.Foreign;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Check;
import dev.sextant.schema.Example;
import dev.sextant.schema.Field;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import dev.sextant.transport.Fetched;
import dev.sextant.transport.Transport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first request of every form at servers that hold requests against the contract: where the form itself finds
/// nothing wrong, they do not either.
@Tag("slow")
final class ForeignValidatorTest {
    private static final Foreign FOREIGN = new Foreign("foreign");
    private static final String ANCHORE = "seeds/anchore/enterprise/pkg/anchore-api-swagger-main.yaml";

    private final Transport transport = new Transport();
    private final List<String> refused = new ArrayList<>();
    private int taken;
    private int unfinished;
    private int explained;

    @BeforeAll
    static void install() throws Exception {
        FOREIGN.install();
    }

    @AfterEach
    void stop() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi/readme-oas-examples/3.0/json/petstore.json",
                "openapi/readme-oas-examples/3.0/json/petstore-expanded.json",
                "openapi/readme-oas-examples/3.1/json/petstore.json",
                ANCHORE
            })
    void areTakenByPrism(String document) throws Exception {
        check("prism.js", document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi/readme-oas-examples/3.0/json/petstore.json",
                "openapi/readme-oas-examples/3.0/json/petstore-expanded.json",
                "openapi/readme-oas-examples/3.1/json/petstore.json",
                ANCHORE
            })
    void areTakenByExpress(String document) throws Exception {
        check("express.js", document);
    }

    @Test
    void areTakenByFastifyThatWroteTheContract() throws Exception {
        try (var server = FOREIGN.serve("fastify.js");
                var protocol = new HttpProtocol()) {
            var address = "http://127.0.0.1:" + server.port();
            var source = Source.of(Source.Kind.OPENAPI, address + "/openapi.json");
            var endpoint = Endpoint.of(URI.create(address));
            var opened = assertInstanceOf(Opening.Opened.class, protocol.open(source, endpoint));
            send((OpenApiCatalog) opened.catalog(), address);
            assertEquals(List.of(), refused);
            assertEquals(5, taken);
        }
    }

    private void check(String script, String document) throws Exception {
        var file = Corpus.find().folder().resolve(document);
        assumeTrue(Files.isRegularFile(file), "no " + document + " in the corpus");
        var catalog = assertInstanceOf(OpenApiReader.Result.Opened.class, Corpus.open(file))
                .catalog();
        try (var server = FOREIGN.serve(script, file.toString())) {
            var base = script.startsWith("express") ? path(catalog) : "/";
            send(catalog, "http://127.0.0.1:" + server.port() + base);
        }
        System.out.printf(
                "%s, %s: %d taken, %d refused, %d refused for a reason of the validator's own, %d that a person must finish%n",
                script, document, taken, refused.size(), explained, unfinished);
        refused.forEach(System.out::println);
        assertTrue(taken > 0);
        assertEquals(List.of(), refused);
    }

    /// The validator wants the path of the contract's server, Prism does not.
    private static String path(OpenApiCatalog catalog) {
        var operation = catalog.operations().findFirst().orElseThrow();
        var server =
                catalog.signature(operation).addresses().stream().findFirst().orElse("/");
        var path = URI.create(server).getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private void send(OpenApiCatalog catalog, String address) throws IOException {
        for (var operation : catalog.operations().toList()) {
            send(catalog, operation, Endpoint.of(URI.create(address)));
        }
    }

    private void send(OpenApiCatalog catalog, Operation operation, Endpoint endpoint) throws IOException {
        var form = catalog.signature(operation).request();
        var message = typed(CorpusProofTest.filled(Example.of(form, catalog), form), form, catalog);
        if (!Check.of(message, form, catalog).isEmpty()) {
            unfinished++;
            return;
        }
        var headers = Metadata.of("Authorization", "Basic eDp5").with("api_key", "x");
        var call = new Call(operation, List.of(message), headers, Call.Options.DEFAULT);
        var made = RequestMaker.make(catalog.layout(operation), catalog.address(), endpoint, call, CookieJar.NONE);
        switch (made) {
            case RequestMaker.Made.Faulty(var problem) -> refused.add(operation.id() + ": " + problem.line());
            case RequestMaker.Made.Ready(var request) -> {
                switch (transport.fetch(request)) {
                    case Fetched.Failed(var failure) ->
                        refused.add(operation.id() + ": " + failure.problem().line());
                    case Fetched.Answer(var code, var answered, var body) -> {
                        var said = answered.first("sl-violations").orElse("") + new String(body.head(300), UTF_8);
                        if (itsOwn(said)) {
                            explained++;
                        } else if (complains(code, said)) {
                            refused.add("%s %s: %d %s".formatted(operation.id(), request.target(), code, said));
                        } else {
                            taken++;
                        }
                    }
                }
            }
        }
    }

    /// What a person types where the form says that something must be: no text and no list is sent as nothing.
    private static Value.Struct typed(Value.Struct message, Schema.Message form, OpenApiCatalog catalog) {
        var all = message;
        for (var field : form.fields()) {
            var body = field.place() == Field.Place.BODY;
            var value = message.get(field.name())
                    .or(() -> body ? Optional.of(Example.blank(field.schema(), catalog)) : Optional.empty());
            if (value.isPresent() && (body || field.required())) {
                all = all.with(field.name(), typed(value.get()));
            }
        }
        return all;
    }

    private static Value typed(Value value) {
        return switch (value) {
            case Value.Text(var text) when text.isEmpty() -> new Value.Text("eHh4");
            case Value.Items(var items) when items.isEmpty() -> new Value.Items(List.of(new Value.Text("eHh4")));
            default -> value;
        };
    }

    /// What a validator says of its own: a default that it fills in itself is read-only, and an object whose members
    /// depend on one another is no form.
    private static boolean itsOwn(String said) {
        return said.contains("is read-only")
                || said.contains("exactly one schema in oneOf")
                || said.contains("match a schema in anyOf");
    }

    /// Prism names what is wrong in a header, the others in the body.
    private static boolean complains(int code, String said) {
        return (said.startsWith("[{") && said.contains("\"location\":[\"request\""))
                || (said.contains("\"errors\"") && code >= 400)
                || said.contains("FST_ERR");
    }
}
