package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.http.openapi.OpenApiReader;
import dev.sextant.protocol.Foreign;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same operations with the same values in npm's `swagger-client`, over the documents of a public directory:
/// address, headers and body are the same, or the printed table says why not.
@Tag("slow")
final class SwaggerClientTest {
    private static final Foreign FOREIGN = new Foreign("foreign");
    private static final long LARGEST_DOCUMENT = 400_000;
    private static final int MOST_OPERATIONS = 40;

    @BeforeAll
    static void install() throws Exception {
        FOREIGN.install();
    }

    @Test
    void sendsWhatSwaggerClientSends() throws Exception {
        var cases = cases();
        var table = new TreeMap<String, Integer>();
        var unexplained = new ArrayList<String>();
        var client = FOREIGN.run("client.js");
        Thread.ofVirtual().start(() -> ask(client, cases));
        try (var answers = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
            for (var one : cases) {
                var line = answers.readLine();
                var theirs = (Value.Struct) assertInstanceOf(Json.Parsed.Read.class, Json.read(line))
                        .value();
                var verdict = Twin.compare(one, theirs);
                table.merge(verdict, 1, Integer::sum);
                if (verdict.equals(Twin.UNEXPLAINED)) {
                    unexplained.add("%s%n  ours   %s%n  theirs %s".formatted(one.place(), one.shown(), line));
                }
            }
        } finally {
            client.destroy();
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/swagger-client.txt"), unexplained);
        var counts = new StringBuilder("\nAgainst swagger-client, %d requests:\n".formatted(cases.size()));
        table.forEach((verdict, count) -> counts.append("%6d  %s%n".formatted(count, verdict)));
        System.out.println(counts);
        assertTrue(cases.size() > 500, "too few requests: " + cases.size());
        assertEquals(List.of(), unexplained.stream().limit(5).toList());
    }

    private static void ask(Process client, List<Twin> cases) {
        try (var out = new PrintStream(client.getOutputStream(), true, UTF_8)) {
            cases.forEach(one -> out.println(Json.compact(one.asked())));
        }
    }

    private static List<Twin> cases() throws IOException {
        var corpus = Corpus.find();
        var cases = new ArrayList<Twin>();
        for (var file : corpus.documents("openapi/directory")) {
            if (file.toString().endsWith(".json")
                    && Files.size(file) < LARGEST_DOCUMENT
                    && Corpus.open(file) instanceof OpenApiReader.Result.Opened(var catalog)) {
                catalog.operations()
                        .limit(MOST_OPERATIONS)
                        .forEach(operation -> Twin.of(file, catalog, operation).ifPresent(cases::add));
            }
        }
        return cases;
    }
}
