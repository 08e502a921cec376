package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "workflow.name", "items[2].id", "labels[\"a.b\"]", "[0][1]", "a[\"\"]"})
    void readsWhatItWrites(String text) {
        assertEquals(text, Path.parse(text).toString());
    }

    @Test
    void takesANumberBeyondAnyListForAName() {
        assertEquals(
                "items.8345007309115777311",
                Path.parse("items[8345007309115777311]").toString());
    }

    @Test
    void growsByMembersAndElements() {
        assertEquals("a.b[3]", Path.ROOT.member("a").member("b").element(3).toString());
    }
}
