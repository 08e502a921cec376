package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.protocol.Verdict;
import dev.sextant.protocol.Verdict.Difference;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// In what an answer differs from its contract, each difference with the place it stands at; a long list starts short.
final class ConformancePane extends VBox {
    private static final int FEW = 10;

    private final VBox rows = new VBox();

    ConformancePane() {
        getStyleClass().addAll("why", "conformance");
    }

    void show(Verdict verdict) {
        getChildren().clear();
        switch (verdict) {
            case Verdict.Differs differs -> {
                list(Conformance.differences(verdict), FEW);
                getChildren().setAll(head(Conformance.headline(differs), differs.against()), rows);
            }
            case Verdict.Conforms(var against) ->
                getChildren().setAll(head("The answer is what the contract says.", against));
            case Verdict.Unjudged _ -> {}
        }
    }

    private static VBox head(String headline, String against) {
        var head = new VBox(
                Texts.sentence(headline, "headline"),
                Texts.sentence("Held against " + Visible.text(against) + ".", "muted"));
        head.getStyleClass().add("why-head");
        return head;
    }

    private void list(List<Difference> differences, int most) {
        rows.getChildren()
                .setAll(differences.stream()
                        .limit(most)
                        .map(ConformancePane::row)
                        .toList());
        if (differences.size() > most) {
            var more = Buttons.quiet("%d more".formatted(differences.size() - most), () -> list(differences, 100));
            more.getStyleClass().add("more-rows");
            rows.getChildren().add(more);
        }
    }

    private static Node row(Difference difference) {
        var path = difference.path().steps().isEmpty()
                ? "the answer"
                : difference.path().toString();
        var words = new VBox(
                Texts.sentence(Visible.text(path), "code", "strong"),
                Texts.sentence(Visible.text(difference.message()), "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var kind = new HBox(new Chip(Tone.WARN, Conformance.word(difference.kind())));
        kind.getStyleClass().add("difference-kind");
        var row = new HBox(kind, words);
        row.getStyleClass().add("difference");
        row.setAccessibleText(path + ": " + difference.message());
        return row;
    }
}
