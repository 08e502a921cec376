package dev.sextant.desktop.first;

import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.workspace.SampleProvider.Sample;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A sample that opens with one click.
final class SampleCard {
    private SampleCard() {}

    /// The card of a sample; pressing it does `action`.
    static Node of(Sample sample, Runnable action) {
        var icon = Icon.NODE.node();
        icon.getStyleClass().add("brass");
        var head = new HBox(icon, Texts.label(sample.title(), "section-head"));
        head.getStyleClass().add("card-head");
        var text = Texts.sentence(sample.summary(), "card-text");
        var body = new VBox(head, text, new Spacer(), foot(sample));
        body.getStyleClass().add("card-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        var card = new Pressable(sample.title() + ", " + sample.summary(), action, body);
        card.getStyleClass().addAll("card", "choice");
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return card;
    }

    private static Node foot(Sample sample) {
        var foot = new HBox();
        foot.getStyleClass().add("card-foot");
        sample.tags().forEach(tag -> foot.getChildren().add(new Chip(Tone.NEUTRAL, tag)));
        foot.getChildren().addAll(new Spacer(), Texts.whole(sample.operations() + " operations", "hint-line"));
        return foot;
    }
}
