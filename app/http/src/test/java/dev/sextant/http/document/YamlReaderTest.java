package dev.sextant.http.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.10|1.10",
                "9007199254740993|9007199254740993",
                "2026-01-31|\"2026-01-31\"",
                "yes|\"yes\"",
                "NO|\"NO\"",
                "on|\"on\"",
                "007|\"007\"",
                "1_000|\"1_000\"",
                "12:30:45|\"12:30:45\"",
                "0x1F|31",
                "0o17|15",
                "+12|12",
                ".5|0.5",
                "3.|3",
                "-.25e3|-0.25e3",
                ".inf|\".inf\"",
                "~|null",
                "True|true",
                "'200'|\"200\"",
                "!!str 200|\"200\"",
                "!!int '200'|200",
                "!!javax.script.ScriptEngineManager [x]|[\"x\"]",
            })
    void takesScalarsByTheCoreSchema(String yaml, String json) {
        assertEquals("{\"a\":" + json + "}", json("a: " + yaml));
    }

    @Test
    void makesNamesOfNumbers() {
        assertEquals("{\"200\":{\"null\":1},\"5XX\":2}", json("200: {null: 1}\n5XX: 2"));
    }

    @Test
    void copiesAliasesAndMergesMaps() {
        var yaml = "base: &b {x: 1, y: 2}\nall:\n  <<: *b\n  y: 3\nlist:\n  <<: [*b, {z: 4}]\nsame: *b";
        assertEquals(
                "{\"base\":{\"x\":1,\"y\":2},\"all\":{\"y\":3,\"x\":1},\"list\":{\"x\":1,\"y\":2,\"z\":4},"
                        + "\"same\":{\"x\":1,\"y\":2}}",
                json(yaml));
    }

    @Test
    void refusesAliasesThatUnfoldWithoutEnd() {
        var bomb = new StringBuilder("a0: &a0 [1,2,3,4,5,6,7,8,9]\n");
        for (var level = 1; level < 12; level++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ",").repeat(10)));
        }
        assertTrue(unfit(bomb.toString()).contains("unfold"));
        assertTrue(unfit("a: &a [*a]").contains("holds itself"));
    }

    @Test
    void refusesDepthWithoutEnd() {
        assertTrue(unfit("[".repeat(5_000)).contains("nested deeper"));
    }

    @Test
    void namesTheLineOfWhatIsThereTwice() {
        var read = YamlReader.read("a: 1\nb: 2\na: 3", "spec.yaml");
        assertEquals(
                List.of("spec.yaml:3"),
                read.problems().stream().map(Problem::place).toList());
    }

    @Test
    void saysThatThereAreSeveralDocuments() {
        var read = YamlReader.read("---\na: 1\n---\na: 2", "spec.yaml");
        assertEquals("{\"a\":1}", new String(read.json(), UTF_8));
        assertEquals("The file holds 2 documents.", read.problems().getFirst().what());
    }

    @Test
    void escapesWhatJsonMust() {
        assertEquals("{\"a\":\"\\\"\\\\\\u0009ü\\u000a\"}", json("a: \"\\\"\\\\\\tü\\n\""));
    }

    private static String json(String yaml) {
        return new String(YamlReader.read(yaml, "spec.yaml").json(), UTF_8);
    }

    private static String unfit(String yaml) {
        return String.valueOf(assertThrows(YamlReader.Unfit.class, () -> YamlReader.read(yaml, "spec.yaml"))
                .getMessage());
    }
}
