package dev.sextant.jq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.body.Filter;
import dev.sextant.body.Filter.Result;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class JqFilterTest {
    private static final String SHOP =
            "{\"items\":[{\"id\":1,\"tags\":[\"a\"]},{\"id\":2,\"tags\":[]},{\"id\":3}],\"n\":{\"x y\":null}}";

    @Test
    void isFound() {
        assertEquals("jq", Filter.found().orElseThrow().language());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                ". ~ {\"items\":[{\"id\":1,\"tags\":[\"a\"]},{\"id\":2,\"tags\":[]},{\"id\":3}],\"n\":{\"x y\":null}}",
                ".items[].id ~ 1 2 3",
                ".items[] | select(.id > 1) | {id} ~ {\"id\":2} {\"id\":3}",
                "[.items[].id] | add ~ 6",
                ".items[1] ~ {\"id\":2,\"tags\":[]}",
                ".items[7].id ~ null",
                ".items | length ~ 3",
                ".n[\"x y\"] ~ null",
                ".n.\"x y\" ~ null",
                ".gone.away ~ null",
                ".items[] | .tags // [] | length ~ 1 0 0",
                "to_entries | map(.key) ~ [\"items\",\"n\"]",
                ".n[] ~ null",
                ".items[:2] | length ~ 2",
                "reduce range(5) as $i (0; . + $i) ~ 10"
            })
    void filters(String program, String results) {
        assertEquals(results, results(SHOP, program));
    }

    @Test
    void keepsDigitsOfWhatItOnlyPassesOn() {
        assertEquals(
                "0.1000000000000000055511151231257827", results("{\"a\":0.1000000000000000055511151231257827}", ".a"));
        assertEquals("[9007199254740993,1.0]", results("{\"a\":[9007199254740993,1.0]}", ".a"));
    }

    @Test
    void takesSeveralDocuments() {
        assertEquals("1 2", results("{\"a\":1}\n{\"a\":2}", ".a"));
    }

    @Test
    void saysWhatIsWrong() {
        assertTrue(refused(SHOP, ".items[").startsWith("Not a filter of jq: "));
        assertTrue(refused(SHOP, ".items | .x").startsWith("jq says: Cannot index array"));
        assertTrue(refused(SHOP, ".items.x").startsWith("jq says: Cannot index array"));
        assertTrue(refused(SHOP, ".n.z[]").startsWith("jq says: Cannot iterate over null"));
        assertTrue(refused("[1,", ".[] | .a").contains("After")
                || refused("nope", ".").startsWith("The body is not JSON"));
        assertTrue(refused(SHOP, "env").contains("env"));
    }

    @Test
    void keepsWhatItFoundBeforeItFailed() throws IOException {
        var found = (Result.Found) run("[1,2,\"x\"]", ".[] | . - 1");
        assertEquals(2, found.count());
        assertTrue(found.note().startsWith("After 2 results: jq says: "), found.note());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "def f: f; f",
                "[range(1e12)]",
                "last(range(1e12))",
                "def f: 1, f; [f]",
                "[limit(1e12; range(1e13))] | length",
                "until(false; .)"
            })
    void endsWhatDoesNotEnd(String program) {
        var words = ((Result.Refused) new JqFilter(TimeUnit.SECONDS.toNanos(2)).run(body("null"), program)).why();
        assertTrue(words.startsWith("Stopped: "), words);
    }

    @Test
    void walksALargeBodyWithoutHoldingIt() throws IOException {
        var spool = new BodySpool();
        spool.write("{\"items\":[0".getBytes(StandardCharsets.UTF_8));
        var chunk = ",{\"id\":7,\"name\":\"a name that is not short\",\"tags\":[1,2,3]}".repeat(1_000);
        for (var i = 0; i < 700; i++) {
            spool.write(chunk.getBytes(StandardCharsets.UTF_8));
        }
        spool.write("]}".getBytes(StandardCharsets.UTF_8));
        var body = spool.finish("application/json", () -> -1);
        assertTrue(body.size() > Run.LARGEST);
        var found = (Result.Found) new JqFilter().run(body, ".items[] | select(. == 0)");
        assertEquals(1, found.count());
        assertTrue(((Result.Refused) new JqFilter().run(body, "[.items[] | .id]"))
                .why()
                .contains("Begin with a path"));
    }

    private static String results(String json, String program) {
        return switch (run(json, program)) {
            case Result.Found(var found, var _, var note) -> {
                assertEquals("", note);
                yield text(found).strip().replace('\n', ' ');
            }
            case Result.Refused(var why) -> why;
        };
    }

    private static String refused(String json, String program) {
        return switch (run(json, program)) {
            case Result.Found found -> found.note() + text(found.body());
            case Result.Refused(var why) -> why;
        };
    }

    private static Result run(String json, String program) {
        return new JqFilter().run(body(json), program);
    }

    private static Body body(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return Body.of("application/json", bytes, bytes.length);
    }

    private static String text(Body body) {
        try {
            return new String(body.head(1 << 20), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
