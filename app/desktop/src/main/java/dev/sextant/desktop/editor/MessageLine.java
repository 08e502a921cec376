package dev.sextant.desktop.editor;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The line under the text: what is broken, what the contract does not allow, or what the keys do.
final class MessageLine {
    private static final String HINT = "Ctrl+Space shows what the contract allows here.";

    private final Label line = Texts.label("", "editor-message");

    MessageLine() {
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleRole(AccessibleRole.TEXT);
        show(Reading.EMPTY);
    }

    /// What is in the window.
    Label node() {
        return line;
    }

    void show(Reading reading) {
        line.getStyleClass().removeAll("bad", "warn");
        if (reading.fault().isPresent()) {
            say("bad", Icon.ERROR, reading.fault().get().sentence() + " The form waits until this is mended.");
        } else if (!reading.marks().isEmpty()) {
            say("bad", Icon.ERROR, words(reading));
        } else {
            line.setGraphic(null);
            line.setText(HINT);
        }
    }

    private static String words(Reading reading) {
        var first = reading.marks().getFirst().mark();
        var more = reading.marks().size() - 1;
        return "%s: %s%s".formatted(first.path(), first.words(), more == 0 ? "" : " And %d more.".formatted(more));
    }

    private void say(String tone, Icon icon, String words) {
        line.getStyleClass().add(tone);
        line.setGraphic(icon.inButton());
        line.setText(words);
    }
}
