package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class LiteralTest {

    @Test
    void findsTheLongestTextThatMustStandThere() {
        var expected = Map.ofEntries(
                Map.entry("log4j-\\w+", "log4j-"),
                Map.entry("^id: \\d+ items$", " items"),
                Map.entry("abc?", "ab"),
                Map.entry("a{2}bcd*", "bc"),
                Map.entry("ab+c", "ab"),
                Map.entry("(abc)?d", "d"),
                Map.entry("((abc)d)*(x)", ""),
                Map.entry("[xyz]ab[^0-9]c", "ab"),
                Map.entry("a\\.b\\b", "a.b"),
                Map.entry("abc|d", ""),
                Map.entry("(?x)a b c", ""),
                Map.entry("\\x41\\x42", ""),
                Map.entry("\\p{Alpha}", ""),
                Map.entry("\\Qa+b\\E", ""),
                Map.entry("[]a]bc", ""),
                Map.entry("[a[b]c]def", ""),
                Map.entry("(a)\\12bc", ""),
                Map.entry("abc\\", ""),
                Map.entry("\\d+", ""));
        expected.forEach((expression, literal) -> assertEquals(literal, Literal.in(expression), expression));
    }
}
