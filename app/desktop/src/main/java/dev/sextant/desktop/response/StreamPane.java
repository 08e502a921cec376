package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.BodyView;
import dev.sextant.desktop.viewer.Snippet;
import dev.sextant.exchange.Body;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The log of a stream: messages both ways, the newest below, and the selected one in full.
final class StreamPane extends BorderPane {
    private static final double LOG_SHARE = 0.6;

    private final ListView<StreamMessage> log = new ListView<>();
    private final BodyView body = new BodyView();
    private final Label title = Texts.label("", "section-head");
    private final Label facts = Texts.label("", "muted", "fact");
    private final Label dropped = Texts.sentence("", "fact");
    private final HBox droppedBar = new HBox(Icon.NOTE.inButton(), dropped);
    private final BorderPane detail = new BorderPane(body);
    private final SplitPane split = new SplitPane(log);

    private final InvalidationListener tail = _ -> followTheTail();

    StreamPane(ResponseViewModel model) {
        getStyleClass().add("stream");
        droppedBar.getStyleClass().add("crumbs");
        log.setAccessibleText("Messages");
        log.getStyleClass().add("stream-log");
        log.setCellFactory(_ -> new MessageCell());
        log.getSelectionModel().selectedItemProperty().subscribe(this::open);
        var head = new HBox(title, facts);
        head.getStyleClass().addAll("pane-head", "stream-detail");
        detail.setTop(head);
        split.setOrientation(Orientation.VERTICAL);
        setTop(new VBox(droppedBar));
        setCenter(split);
        model.messages().subscribe(this::show);
        model.dropped().subscribe(count -> dropped(count.longValue()));
    }

    /// The viewer of the selected message.
    BodyView body() {
        return body;
    }

    /// The body of the selected message.
    Optional<Body> selected() {
        return Optional.ofNullable(log.getSelectionModel().getSelectedItem()).map(StreamMessage::body);
    }

    private void show(ObservableList<StreamMessage> messages) {
        log.getItems().removeListener(tail);
        log.setItems(messages);
        log.getSelectionModel().clearSelection();
        messages.addListener(tail);
    }

    private void followTheTail() {
        if (log.getSelectionModel().isEmpty()) {
            log.scrollTo(log.getItems().size() - 1);
        }
    }

    private void dropped(long count) {
        dropped.setText(Figures.count(count, "earlier message") + " dropped; the latest are kept.");
        droppedBar.setVisible(count > 0);
        droppedBar.setManaged(count > 0);
    }

    private void open(StreamMessage message) {
        if (message == null) {
            split.getItems().remove(detail);
            return;
        }
        title.setText("Message " + Figures.count(message.number()));
        facts.setText((message.sent() ? "sent" : "received") + " · "
                + Figures.size(message.body().size()) + " · after " + Figures.since(message.after()));
        body.show(message.body());
        if (!split.getItems().contains(detail)) {
            split.getItems().add(detail);
            split.setDividerPositions(LOG_SHARE);
        }
    }

    /// A row of the log.
    private static final class MessageCell extends ListCell<StreamMessage> {
        private final Label number = Texts.label("", "hint", "code", "stream-number");
        private final HBox arrow = new HBox();
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
        protected void updateItem(StreamMessage message, boolean empty) {
            super.updateItem(message, empty);
            if (empty || message == null) {
                setGraphic(null);
                return;
            }
            number.setText(Integer.toString(message.number()));
            var icon = (message.sent() ? Icon.SENT : Icon.GIVEN).inButton();
            icon.getStyleClass().add(message.sent() ? "info" : "ok");
            arrow.getChildren().setAll(icon);
            text.getChildren().setAll(Snippet.of(message.preview()));
            size.setText(Figures.size(message.body().size()));
            after.setText(Figures.since(message.after()));
            row.getStyleClass().remove("sent");
            if (message.sent()) {
                row.getStyleClass().add("sent");
            }
            setAccessibleText(
                    "Message " + message.number() + (message.sent() ? ", sent, " : ", received, ") + message.preview());
            setGraphic(row);
        }
    }
}
