package dev.sextant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.sextant.catalog.Operation;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.call.RequestMaker;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.http.openapi.OpenApiReader.Result;
import dev.sextant.schema.Example;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import dev.sextant.transport.Fetched;
import dev.sextant.transport.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every document that others have counted, and every operation of the vendors' documents sent to an echo.
@Tag("slow")
final class CorpusProofTest {
    private final Corpus corpus = Corpus.find();

    @Test
    void listsWhatOthersCountOrSaysWhyNot() throws IOException {
        var explained = new TreeMap<String, List<String>>();
        var unexplained = new ArrayList<String>();
        var equal = 0;
        for (var expected : corpus.expected().members().entrySet()) {
            var file = corpus.folder().resolve(expected.getKey());
            if (!Files.exists(file) || !(expected.getValue() instanceof Value.Struct counted)) {
                continue;
            }
            var difference = difference(file, counted);
            if (difference.isEmpty()) {
                equal++;
            } else if (difference.get().startsWith("?")) {
                unexplained.add(expected.getKey() + ": " + difference.get());
            } else {
                explained
                        .computeIfAbsent(difference.get(), _ -> new ArrayList<>())
                        .add(expected.getKey());
            }
        }
        System.out.println(equal + " documents with the same operations");
        explained.forEach(
                (why, files) -> System.out.println(files.size() + " × " + why + ", such as " + files.getFirst()));
        assertEquals(List.of(), unexplained);
        assertTrue(equal > 1000, "only " + equal);
    }

    /// Empty where they agree; a question mark in front where nobody knows why not.
    private Optional<String> difference(Path file, Value.Struct counted) throws IOException {
        var wanted = number(counted, "operations");
        return switch (Corpus.open(file)) {
            case Result.Refused(var problem) -> refused(counted, wanted, problem.what());
            case Result.Opened(var catalog) -> {
                var found = Corpus.counted(catalog).count();
                yield wanted.filter(number -> number == found).isPresent()
                        ? Optional.empty()
                        : Optional.of(why(catalog, wanted, found));
            }
        };
    }

    private static Optional<String> refused(Value.Struct counted, Optional<Long> wanted, String what) {
        var version = counted.get("version").map(Value::toString).orElse("none");
        var known = version.matches(".*text=[23]\\..*");
        return wanted.isEmpty() || !known || what.startsWith("This document says")
                ? Optional.of("refused here, and not read by others or of no known version (%s)".formatted(what))
                : Optional.of(
                        wanted.get() == 0
                                ? "refused here, no operations elsewhere (%s)".formatted(what)
                                : "? refused: " + what);
    }

    private static String why(OpenApiCatalog catalog, Optional<Long> wanted, long found) {
        if (wanted.isEmpty()) {
            return "read here, refused by others";
        }
        var queries = catalog.operations()
                .filter(operation -> operation.id().startsWith("QUERY "))
                .count();
        if (found - queries == wanted.get()) {
            return "QUERY is counted here and not by others";
        }
        var others = catalog.operations().filter(CorpusProofTest::isUnusual).count();
        if (found - others == wanted.get()) {
            return "methods beyond the usual are counted here and not by others";
        }
        if (catalog.problems().stream()
                .anyMatch(problem -> problem.cause().contains("out of the folder")
                        || problem.cause().contains("address"))) {
            return "path items outside the folder are not read without consent";
        }
        if (catalog.problems().stream().anyMatch(problem -> problem.what().contains("twice"))) {
            return "a path or method is there twice";
        }
        if (catalog.problems().stream()
                .anyMatch(problem -> problem.what().contains("leads nowhere")
                        || problem.cause().contains("no file")
                        || problem.what().contains("back to itself"))) {
            return "path items that lead nowhere have no operations here";
        }
        return "? %d instead of %d".formatted(found, wanted.get());
    }

    private static boolean isUnusual(Operation operation) {
        return !List.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE")
                .contains(operation.kind().word());
    }

    private static Optional<Long> number(Value.Struct struct, String name) {
        return struct.get(name)
                .flatMap(value -> value instanceof Value.Num(var digits)
                        ? Optional.of(Long.parseLong(digits))
                        : Optional.empty());
    }

    @Test
    void sendsEveryOperationOfTheVendors() throws IOException {
        var echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        echo.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(204, -1);
            }
        });
        echo.start();
        var endpoint =
                Endpoint.of(URI.create("http://127.0.0.1:" + echo.getAddress().getPort()));
        var begin = System.nanoTime();
        var counts = new LinkedHashMap<String, Integer>();
        var faults = new ArrayList<String>();
        try (var transport = new Transport()) {
            for (var document : corpus.documents("openapi/vendor")) {
                if (Corpus.open(document) instanceof Result.Opened(var catalog)) {
                    catalog.operations()
                            .forEach(operation -> send(catalog, operation, endpoint, transport, counts, faults));
                }
            }
        } finally {
            echo.stop(0);
        }
        System.out.printf(
                "%s of the vendors' operations in %d s%n", counts, (System.nanoTime() - begin) / 1_000_000_000);
        faults.stream().limit(20).forEach(System.out::println);
        assertTrue(counts.getOrDefault("sent", 0) > 5000, counts.toString());
        assertEquals(0, faults.size(), faults.toString());
    }

    private static void send(
            OpenApiCatalog catalog,
            Operation operation,
            Endpoint endpoint,
            Transport transport,
            Map<String, Integer> counts,
            List<String> faults) {
        var signature = catalog.signature(operation);
        var message = filled(Example.of(signature.request(), catalog), signature.request());
        var call = new Call(operation, List.of(message), Metadata.EMPTY, Call.Options.DEFAULT);
        switch (RequestMaker.make(catalog.layout(operation), catalog.address(), endpoint, call, CookieJar.NONE)) {
            case RequestMaker.Made.Faulty(var problem) -> faults.add(operation.id() + ": " + problem.line());
            case RequestMaker.Made.Ready(var request) -> {
                if (request.method().equals("HEAD") && message.get("body").isPresent()) {
                    counts.merge("HEAD with a body", 1, Integer::sum);
                } else if (transport.fetch(request) instanceof Fetched.Failed(var failure)) {
                    faults.add(operation.id() + ": " + failure.problem().line());
                } else {
                    counts.merge("sent", 1, Integer::sum);
                }
            }
        }
    }

    /// What a person would have to type: something in every part of the path, and bytes that are base64.
    static Value.Struct filled(Value.Struct message, Schema.Message request) {
        var all = message;
        for (var field : request.fields()) {
            var value = all.get(field.name()).orElse(Value.Null.NULL);
            var empty = (value instanceof Value.Text(var text) && text.isEmpty())
                    || (value instanceof Value.Items(var items) && items.isEmpty());
            if (field.place() == dev.sextant.schema.Field.Place.PATH
                    && (empty || value instanceof Value.Struct || value instanceof Value.Null)) {
                all = all.with(field.name(), new Value.Text("x"));
            }
        }
        return all;
    }
}
