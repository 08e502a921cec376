package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Snippet;
import dev.sextant.exchange.StreamMessage;
import dev.sextant.lens.Figures;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A row of the log of a stream: number, direction, the first of the text, size, time since the start.
final class MessageCell extends ListCell<StreamMessage> {
    private final Label number = Texts.label("", "hint", "code", "stream-number");
    private final HBox arrow = new HBox();
    private final Node sent = icon(Icon.SENT, "info");
    private final Node given = icon(Icon.GIVEN, "ok");
    private final HBox text = new HBox();
    private final Label size = Texts.whole("", "hint", "code", "stream-size");
    private final Label after = Texts.whole("", "hint", "code", "stream-after");
    private final HBox row = new HBox(number, arrow, text, size, after);

    MessageCell() {
        row.getStyleClass().add("stream-row");
        arrow.getStyleClass().add("stream-arrow");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        text.setPrefWidth(0);
        text.getStyleClass().add("stream-text");
        var seen = new Rectangle();
        seen.widthProperty().bind(text.widthProperty());
        seen.heightProperty().bind(text.heightProperty());
        text.setClip(seen);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StreamMessage message, boolean empty) {
        var same = message != null && message.equals(getItem());
        super.updateItem(message, empty);
        if (empty || message == null) {
            setGraphic(null);
            setAccessibleText("");
        } else if (!same || getGraphic() == null) {
            show(message);
        }
    }

    private void show(StreamMessage message) {
        var line = Preview.of(message.body());
        number.setText(Integer.toString(message.number()));
        point(message.sent() ? sent : given);
        Snippet.show(line, text.getChildren());
        size.setText(Figures.size(message.body().size()));
        after.setText(Figures.since(message.after()));
        if (message.sent() != row.getStyleClass().contains("sent")) {
            mark(message.sent());
        }
        setAccessibleText("Message " + message.number() + (message.sent() ? ", sent, " : ", received, ") + line);
        setGraphic(row);
    }

    /// What does not change is left alone: new nodes are what a row costs.
    private void point(Node icon) {
        if (!arrow.getChildren().contains(icon)) {
            arrow.getChildren().setAll(icon);
        }
    }

    private void mark(boolean asSent) {
        if (asSent) {
            row.getStyleClass().add("sent");
        } else {
            row.getStyleClass().remove("sent");
        }
    }

    private static Node icon(Icon icon, String tone) {
        var node = icon.inButton();
        node.getStyleClass().add(tone);
        return node;
    }
}
