package dev.sextant.desktop.shell;

import dev.sextant.catalog.Difference;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.desktop.viewer.Visible;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What changed in a contract, on a sheet: what breaks callers first; a long list starts short.
final class ChangesSheet extends VBox {
    private static final int FEW = 12;
    private static final int MOST = 500;

    private final VBox rows = new VBox();

    ChangesSheet(Changes changes, Runnable done) {
        getStyleClass().addAll("key-sheet", "changes");
        list(changes.differences(), FEW);
        var foot = new HBox(new Spacer(), Buttons.plain("Close", done));
        foot.getStyleClass().add("popover-foot");
        getChildren()
                .setAll(Texts.label("What changed in " + Visible.text(changes.source()), "section-head"), rows, foot);
    }

    private void list(List<Difference> differences, int most) {
        rows.getChildren()
                .setAll(differences.stream().limit(most).map(ChangesSheet::row).toList());
        var rest = differences.size() - most;
        if (rest > 0 && most < MOST) {
            rows.getChildren().add(Buttons.quiet("%d more".formatted(rest), () -> list(differences, MOST)));
        } else if (rest > 0) {
            rows.getChildren().add(Texts.label("and %d more".formatted(rest), "muted"));
        }
    }

    private static Node row(Difference difference) {
        var place = difference.path().steps().isEmpty()
                ? difference.operation()
                : difference.operation() + " · " + difference.path();
        var words = new VBox(
                Texts.sentence(Visible.text(place), "code", "strong"),
                Texts.sentence(Visible.text(difference.message()), "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var chip = new HBox(
                difference.breaking()
                        ? new Chip(Tone.BAD, "breaking")
                        : new Chip(Tone.NEUTRAL, word(difference.kind())));
        chip.getStyleClass().add("difference-kind");
        var row = new HBox(chip, words);
        row.getStyleClass().add("difference");
        return row;
    }

    private static String word(Difference.Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case CHANGED -> "changed";
        };
    }
}
