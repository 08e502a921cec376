package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "1e400",
                "-0",
                "0.10",
                "1E+2",
                "123456789012345678901234567890",
                "0.1000000000000000055511151231257827",
                "\"text\"",
                "true",
                "null",
                "[]",
                "{}",
                "[1,[2,{}]]",
                "{\"b\":1,\"a\":{\"c\":null}}",
                "\"\\u0000\\n\""
            })
    void writesWhatItRead(String text) {
        assertEquals(text, Json.compact(read(text)));
    }

    @Test
    void indentsByTwoSpaces() {
        assertEquals("""
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": []
                }""", Json.pretty(read("{\"a\":[1,{}],\"b\":[]}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"a\":1,}'|1",
                "'{\n\"a\" 1}'|2",
                "'[1 2]'|1",
                "'{\"a\":1}x'|1",
                "''|1",
                "'nul'|1",
                "'{\"a\":1,\n\"a\":2}'|2",
                "'[01]'|1"
            })
    void saysWhereTextIsBroken(String text, int line) {
        var broken = assertInstanceOf(Json.Parsed.Broken.class, Json.read(text));
        assertEquals(line, broken.line());
        assertTrue(broken.message().endsWith("."), broken.message());
    }

    @Test
    void refusesNestingThatNobodyCouldRead() {
        assertInstanceOf(Json.Parsed.Broken.class, Json.read("[".repeat(100_000)));
    }

    @Test
    void writesBytesAsBase64() throws IOException {
        var out = new ByteArrayOutputStream();
        Json.write(new Value.Bytes(new byte[] {1, 2, (byte) 255}), out);
        assertEquals("\"AQL/\"", out.toString(StandardCharsets.UTF_8));
    }

    private static Value read(String text) {
        return assertInstanceOf(Json.Parsed.Read.class, Json.read(text)).value();
    }
}
