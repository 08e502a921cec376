package dev.sextant.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

/// A family that a sheet names wrongly falls back in silence: here it does not.
final class FontsTest {
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family:\\s*\"([^\"]+)\"");

    @Test
    void reportsTheFamiliesTheDesignNames() {
        Set<String> families =
                Fonts.load().stream().map(Font::getFamily).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Set.of("Inter", "Inter Medium", "Inter SemiBold", "JetBrains Mono", "JetBrains Mono Medium"), families);
    }

    @Test
    void carriesEveryFamilyThatASheetNames() {
        Set<String> families = Fonts.load().stream().map(Font::getFamily).collect(Collectors.toSet());

        for (Sheet sheet : Sheets.all()) {
            FAMILY.matcher(sheet.text())
                    .results()
                    .map(found -> found.group(1))
                    .forEach(family -> assertTrue(families.contains(family), sheet.name() + " names " + family));
        }
    }
}
