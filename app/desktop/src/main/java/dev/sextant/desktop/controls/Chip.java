package dev.sextant.desktop.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// An outcome or a note in one word, with the colour of its tone.
public final class Chip extends Label {
    private Tone tone;

    /// A chip that says `text`; give it style class `code` when the text came over the wire.
    public Chip(Tone tone, String text) {
        super(text);
        Texts.seen(this);
        this.tone = tone;
        getStyleClass().addAll("chip", tone.style());
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// A chip with an icon before its text.
    public Chip(Tone tone, Icon icon, String text) {
        this(tone, text);
        setGraphic(icon.node());
    }

    /// Says something else.
    public void say(Tone newTone, Icon icon, String text) {
        getStyleClass().remove(tone.style());
        getStyleClass().add(newTone.style());
        tone = newTone;
        setGraphic(icon.node());
        setText(text);
    }
}
