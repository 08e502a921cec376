package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.FittingRow;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.layout.Region;

/// A remark on the answer that is said in full where there is room, and briefly where there is less.
final class BadgePair {
    private final Chip full = new Chip(Tone.NEUTRAL, "");
    private final Chip brief = new Chip(Tone.NEUTRAL, "");
    private final List<Chip> chips = List.of(full, brief);
    private final List<Region> forms;

    private BadgePair(UnaryOperator<Region> form) {
        this.forms = chips.stream().map(form).toList();
        hush();
    }

    /// One that is only read. Nothing is said yet.
    static BadgePair read() {
        return new BadgePair(chip -> chip);
    }

    /// One that does something when it is pressed.
    static BadgePair pressed(Runnable action) {
        return new BadgePair(chip -> {
            var pressable = new Pressable("", action, chip);
            pressable.getStyleClass().add("strip-chip");
            return pressable;
        });
    }

    /// Its place at the end of a row.
    FittingRow.Place place(int rank) {
        return new FittingRow.Place(forms, rank, true);
    }

    /// Says something.
    void say(Tone tone, Icon icon, String words, String briefly) {
        full.say(tone, icon, words);
        brief.say(tone, icon, briefly);
        chips.forEach(chip -> chip.setTooltip(Texts.tip(words)));
        forms.forEach(form -> {
            form.setAccessibleText(words);
            form.setManaged(true);
        });
    }

    /// Says nothing more.
    void hush() {
        forms.forEach(form -> {
            form.setManaged(false);
            form.setVisible(false);
        });
    }

    /// Whether something is said.
    boolean isSaid() {
        return forms.getFirst().isManaged();
    }

    /// Without a background, for what is as it should be.
    void quiet(boolean isQuiet) {
        chips.forEach(chip -> {
            chip.getStyleClass().remove("quiet");
            if (isQuiet) {
                chip.getStyleClass().add("quiet");
            }
        });
    }
}
