package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.BodyView;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.StreamMessage;
import dev.sextant.lens.Figures;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The log of a stream: messages both ways, the newest below, and the selected one in full. To select one holds the log
/// still.
final class StreamPane extends BorderPane {
    private static final double LOG_SHARE = 0.6;

    private final StreamViewModel model;
    private final ListView<StreamMessage> log = new ListView<>();
    private final BodyView body = new BodyView();
    private final Label title = Texts.whole("", "section-head");
    private final Label facts = Texts.label("", "muted", "fact");
    private final Label note = Texts.label("", "fact");
    private final Button earlier;
    private final Button later;
    private final HBox noteBar;
    private final BorderPane detail = new BorderPane(body);
    private final SplitPane split = new SplitPane(log);
    private final ListChangeListener<StreamMessage> tail = change -> {
        while (change.next()) {
            if (change.wasAdded()) {
                followTheTail();
            }
        }
    };
    private boolean turning;
    private Optional<StreamMessage> wanted = Optional.empty();

    /// A log; `say` tells what went wrong.
    StreamPane(StreamViewModel model, Consumer<String> say) {
        this.model = model;
        this.earlier = Buttons.quiet("Earlier", model::earlier);
        this.later = Buttons.quiet("Later", model::later);
        this.noteBar = new HBox(Icon.NOTE.inButton(), note, new Spacer(), earlier, later);
        getStyleClass().add("stream");
        noteBar.getStyleClass().addAll("crumbs", "stream-note");
        note.setMinWidth(0);
        log.setAccessibleText("Messages");
        log.getStyleClass().add("stream-log");
        log.setCellFactory(_ -> new MessageCell());
        log.getSelectionModel().selectedItemProperty().subscribe(this::open);
        log.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        var close = new IconButton(Icon.CLOSE, "Close the message", this::leave);
        var head = new HBox(title, facts, new Spacer(), close);
        head.getStyleClass().addAll("pane-head", "stream-detail");
        detail.setTop(head);
        split.setOrientation(Orientation.VERTICAL);
        setTop(new VBox(new StreamTools(model, this::nextError, say), noteBar));
        setCenter(split);
        // Not as a change of the value: lists with the same messages are equal.
        model.shownProperty().subscribe(() -> show(model.shownProperty().get()));
        show(model.shownProperty().get());
        model.noteProperty().subscribe(this::say);
        model.followingProperty().subscribe(this::follow);
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
        var selected = log.getSelectionModel().getSelectedItem();
        var before = log.getItems().isEmpty() ? 0 : log.getItems().getFirst().number();
        turning = true;
        log.getItems().removeListener(tail);
        log.setItems(messages);
        messages.addListener(tail);
        log.getSelectionModel().clearSelection();
        var kept = Optional.ofNullable(selected)
                .filter(_ -> !model.followingProperty().get())
                .flatMap(message -> numbered(message.number()));
        kept.ifPresent(log.getSelectionModel()::select);
        turning = false;
        open(log.getSelectionModel().getSelectedItem());
        var pageTurned = !messages.isEmpty() && messages.getFirst().number() != before;
        if (!model.followingProperty().get() && pageTurned) {
            kept.ifPresentOrElse(log::scrollTo, () -> log.scrollTo(0));
        }
        followTheTail();
        seek();
    }

    private void follow(boolean following) {
        if (following) {
            leave();
            followTheTail();
        }
    }

    private void followTheTail() {
        if (model.followingProperty().get()) {
            log.scrollTo(log.getItems().size() - 1);
        }
    }

    private void leave() {
        log.getSelectionModel().clearSelection();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case HOME -> model.first();
            case END -> model.last();
            case F8 -> nextError();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The message of a number among those on show; what was read again from the disk is another, but the same.
    private Optional<StreamMessage> numbered(int number) {
        return log.getItems().stream()
                .filter(message -> message.number() == number)
                .findFirst();
    }

    private void nextError() {
        var selected = log.getSelectionModel().getSelectedItem();
        model.nextError(selected == null ? 0 : selected.number(), found -> {
            wanted = found;
            found.ifPresentOrElse(_ -> seek(), () -> say("No message after this one tells of an error."));
        });
    }

    /// Selects the message that is looked for, once its page is on show.
    private void seek() {
        wanted.flatMap(message -> numbered(message.number())).ifPresent(message -> {
            wanted = Optional.empty();
            log.getSelectionModel().select(message);
            log.scrollTo(message);
        });
    }

    private void say(String words) {
        note.setText(words);
        earlier.setVisible(model.hasEarlier());
        later.setVisible(model.hasLater() && !model.followingProperty().get());
        noteBar.setVisible(!words.isBlank());
        noteBar.setManaged(!words.isBlank());
    }

    private void open(@Nullable StreamMessage message) {
        if (turning) {
            return;
        }
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
        model.followingProperty().set(false);
    }
}
