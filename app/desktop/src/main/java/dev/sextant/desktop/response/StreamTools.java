package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;

/// What can be done with the log of a stream: filter it, hold it still, go to its ends, take it out.
final class StreamTools extends HBox {
    private final StreamViewModel model;
    private final Consumer<String> say;
    private final TextField filter = new TextField();
    private final IconButton pause = new IconButton(Icon.PAUSE, "Hold the log still", this::turn);

    /// Tools over a log; `error` goes to the next message that tells of one, `say` tells what went wrong.
    StreamTools(StreamViewModel model, Runnable error, Consumer<String> say) {
        this.model = model;
        this.say = say;
        getStyleClass().add("stream-tools");
        var rate = Texts.whole("", "hint", "code");
        rate.textProperty().bind(model.rateProperty());
        getChildren()
                .setAll(
                        filterBox(),
                        rate,
                        pause,
                        new IconButton(Icon.FIRST, "First message  Home", model::first),
                        new IconButton(Icon.ERROR, "Next error  F8", error),
                        new IconButton(Icon.LAST, "Latest message  End", model::last),
                        new IconButton(Icon.DOWNLOAD, "Save all messages as NDJSON", this::export));
        model.followingProperty().subscribe(this::show);
    }

    private HBox filterBox() {
        filter.setPromptText("Filter messages, or jq: .state == \"OPEN\"");
        filter.setAccessibleText("Filter messages");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            }
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        var box = new HBox(Icon.FILTER.inButton(), filter);
        box.getStyleClass().addAll("field", "plain");
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void turn() {
        model.followingProperty().set(!model.followingProperty().get());
    }

    private void show(boolean following) {
        if (following) {
            pause.show(Icon.PAUSE, "Hold the log still");
        } else {
            pause.show(Icon.PLAY, "Go along with what comes");
        }
    }

    private void export() {
        var chooser = new FileChooser();
        chooser.setTitle("Save all messages");
        chooser.setInitialFileName("messages.ndjson");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .ifPresent(file -> model.export(file.toPath(), fault -> fault.ifPresent(say)));
    }
}
