package dev.sextant.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/// The sheets parse, and grow with the text.
final class SheetTest {

    @Test
    void everySheetParses() {
        for (Sheet sheet : Sheets.all()) {
            List<CssParser.ParseError> before = List.copyOf(CssParser.errorsProperty());
            Stylesheet parsed = new CssParser().parse(sheet.text());

            assertTrue(!parsed.getRules().isEmpty(), sheet.name());
            assertEquals(before, List.copyOf(CssParser.errorsProperty()), sheet.name());
        }
    }

    @Test
    void lengthsGrowAndHairlinesStay() {
        assertEquals(
                "-fx-padding: 18.00px -3.00px 1.00px 0.00px;",
                Sheet.scaled("-fx-padding: 12px -2px 1px 0px;", new TextSize(150)));
    }

    @Test
    void servesTheResourceItselfAtNormalSize() {
        assertTrue(new Sheet("base").address(TextSize.NORMAL).endsWith("/base.css"));
        assertTrue(new Sheet("base").address(TextSize.LARGEST).startsWith("data:text/css;base64,"));
    }

    @Test
    void textSizeKeepsItsLimits() {
        assertEquals(TextSize.LARGEST, TextSize.LARGEST.larger());
        assertEquals(TextSize.SMALLEST, TextSize.SMALLEST.smaller());
        assertEquals(new TextSize(110), TextSize.NORMAL.larger());
        assertThrows(IllegalArgumentException.class, () -> new TextSize(80));
    }
}
