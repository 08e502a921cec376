package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\u0000b|a\\u0000b",
                "\\u001b[31m|\\u001b[31m",
                "txt.\\u202efdp|txt.\\u202efdp",
                "a\\u200bb\\ufeff|a\\u200bb\\ufeff",
                "\\u2066x\\u2069|\\u2066x\\u2069",
                "a\\u2028b|a\\u2028b",
                "\\ud800|\\ud800",
                "\\u3164|\\u3164",
                "\\udb40\\udc41|\\u{e0041}",
            })
    void writesOutWhatIsNotSeen(String text, String written) {
        assertEquals(written, Visible.text(unescaped(text)));
    }

    @Test
    void leavesAlphabetsTabsAndLinesAlone() {
        var text = "a\tb\nÄ नमस्ते 日本 שלום 😀 1\u00a0000";
        assertSame(text, Visible.text(text));
    }

    @Test
    void takesTheLineEndsOfWindowsForLineEnds() {
        assertEquals("a\nb\\u000dc", Visible.text("a\r\nb\rc"));
    }

    @Test
    void putsALongTextInOneLine() {
        assertEquals("a\\u000ab😀", Visible.line("a\nb😀"));
        assertEquals("😀".repeat(120), Visible.line("😀".repeat(130)));
    }

    @Test
    void keepsTheValueOfJson() {
        var json = "{\"a\":\"\u202e\u200b\udb40\udc41\"}";
        assertEquals("{\"a\":\"\\u202e\\u200b\\udb40\\udc41\"}", Visible.json(json));
        assertEquals(Json.read(json), Json.read(Visible.json(json)));
    }

    private static String unescaped(String text) {
        var read = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                read.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                read.append(text.charAt(i));
            }
        }
        return read.toString();
    }
}
