package dev.sextant.desktop.first;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Says what happened, why, and what to do, where it arose.
public final class ProblemNotice extends HBox {
    /// The notice of a problem.
    public ProblemNotice(Problem problem) {
        var tone = switch (problem.severity()) {
            case NOTE -> Tone.INFO;
            case WARNING -> Tone.WARN;
            case ERROR -> Tone.BAD;
        };
        getStyleClass().addAll("notice", tone.style());
        var icon = (tone == Tone.WARN ? Icon.WARNING : Icon.ERROR).node();
        icon.getStyleClass().add(tone.style());
        var words = new VBox(Texts.sentence(problem.what(), "strong"));
        var rest = (problem.cause() + " " + problem.remedy()).strip();
        if (!rest.isEmpty()) {
            words.getChildren().add(Texts.sentence(rest, "muted"));
        }
        if (!problem.place().isBlank()) {
            words.getChildren().add(Texts.code(problem.place(), "hint"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(icon, words);
    }

    /// Offers what a person can do about it.
    public void offer(Node action) {
        getChildren().add(action);
    }
}
