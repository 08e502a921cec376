package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.exchange.Metadata;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Headers or trailers as they came: order, case and repetition kept, secrets masked.
final class MetadataPane extends VBox {
    private final String none;
    private Optional<Metadata> shown = Optional.empty();

    /// A pane that says `none` when there are none.
    MetadataPane(String none) {
        this.none = none;
        getStyleClass().add("metadata");
    }

    void show(Metadata metadata) {
        if (shown.equals(Optional.of(metadata))) {
            return;
        }
        shown = Optional.of(metadata);
        if (metadata.isEmpty()) {
            getChildren().setAll(new EmptyState(none));
        } else {
            getChildren()
                    .setAll(metadata.entries().stream().map(MetadataPane::row).toList());
        }
    }

    private static HBox row(Metadata.Entry entry) {
        var name = Texts.sentence(Visible.text(entry.name()), "code", "metadata-name");
        var value = Texts.sentence(Visible.text(entry.shown()), "code");
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        var row = new HBox(name, value);
        row.getStyleClass().addAll("metadata-row");
        row.setAccessibleText(entry.name() + ": " + entry.shown());
        return row;
    }
}
