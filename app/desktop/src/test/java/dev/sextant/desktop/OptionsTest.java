package dev.sextant.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OptionsTest {

    @Test
    void readsBothWaysOfWriting() {
        var options = Options.of(List.of("--theme=dark", "--size", "1024x640", "--sample", "lab", "--text", "150"));
        assertEquals(Optional.of(Theme.DARK), options.theme());
        assertEquals(1024, options.width());
        assertEquals(640, options.height());
        assertEquals(Optional.of(new TextSize(150)), options.textSize());
        assertEquals(Optional.of("lab"), options.sample());
    }

    @Test
    void keepsDefaultsAndLimits() {
        var options = Options.of(List.of("--size", "10x10", "--text", "900", "stray"));
        assertEquals(Options.LEAST_WIDTH, options.width());
        assertEquals(Options.LEAST_HEIGHT, options.height());
        assertEquals(Optional.of(new TextSize(200)), options.textSize());
        assertEquals(Optional.empty(), options.theme());
    }
}
