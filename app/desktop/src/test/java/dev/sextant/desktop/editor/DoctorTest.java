package dev.sextant.desktop.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoctorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1 \"b\": 2} | Line 1: a comma is missing after 1.",
                "{\"a\": \"x\" \"b\": 2} | Line 1: a comma is missing after \"x\".",
                "{\"a\" 1} | Line 1: a colon is missing after \"a\".",
                "{\"a\": } | Line 1: a value is missing after :.",
                "{\"a\": 1,} | Line 1: there is a comma too many before }.",
                "[1,] | Line 1: there is a comma too many before ].",
                "{a: 1} | Line 1: the name a wants double quotes.",
                "{\"a\": b} | Line 1: the text b wants double quotes.",
                "{\"a\": 'b'} | Line 1: texts want double quotes, not 'b'.",
                "{\"a\": 01} | Line 1: 01 is no number in JSON.",
                "{\"a\": \"b} | Line 1: the text \"b} is not closed by a quote.",
                "{\"a\": 1 | Line 1: this { is never closed.",
                "{\"a\": [1} | Line 1: } stands where ] should close the [ of line 1.",
                "{} {} | Line 1: there is more text after the JSON ends.",
                "{\"a\": 1, \"a\": 2} | Line 1: \"a\" is there twice.",
                "{\"a\": 1} // x | Line 1: there is more text after the JSON ends.",
                "{\"a\": // x | Line 1: JSON knows no comments.",
                "\"a\": 1 | Line 1: a { is missing before \"a\".",
                "{\"a | Line 1: the text \"a is not closed by a quote."
            })
    void saysWhatIsMissing(String text, String sentence) {
        assertEquals(sentence, examine(text).sentence());
    }

    @Test
    void countsLines() {
        var fault = examine("{\n  \"a\": 1,\n  \"runner\": \"x\"\n  \"b\": 2\n}");
        assertEquals("Line 3: a comma is missing after \"x\".", fault.sentence());
        assertEquals(
                "\"x\"", "{\n  \"a\": 1,\n  \"runner\": \"x\"\n  \"b\": 2\n}".substring(fault.start(), fault.end()));
    }

    @Test
    void repeatsTheReaderWhereItSeesNothing() {
        assertEquals(1, examine("{\"a\": \"\\x\"}").line());
        assertEquals("Line 1: there is no JSON yet.", examine("  ").sentence());
    }

    private static Fault examine(String text) {
        return Doctor.examine(text, assertInstanceOf(Json.Parsed.Broken.class, Json.read(text)));
    }
}
