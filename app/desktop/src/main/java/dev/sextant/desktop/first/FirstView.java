package dev.sextant.desktop.first;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Logo;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.settings.Recent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One question, one field, samples to click.
public final class FirstView extends ScrollPane {
    private static final List<String> EXAMPLES =
            List.of("localhost:50051", "./proto", "./openapi.yaml", "https://api.example.com/openapi.json");

    private static final int MOST_COLUMNS = 3;
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final FirstViewModel model;
    private final TextField field = new TextField();
    private final Button open = Buttons.plain("Open", this::openOrCancel);
    private final VBox trouble = new VBox();
    private final RecentList recent = new RecentList(this::reopen);

    /// The view of what opens sources.
    public FirstView(FirstViewModel model) {
        this.model = model;
        getStyleClass().add("first");
        setFitToWidth(true);
        setFitToHeight(true);
        var column = new VBox(question(), fieldBox(), trouble, examples());
        if (!model.samples().isEmpty()) {
            column.getChildren().addAll(sampleHead(), cards());
        }
        column.getChildren().add(recent);
        column.getStyleClass().add("first-column");
        var middle = new StackPane(column);
        middle.getStyleClass().add("first");
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
        FileDrop.install(this, paths -> {
            field.setText(paths.getFirst());
            model.open();
        });
        model.problemProperty().addListener((_, _, problem) -> show(problem));
        model.busyProperty().addListener((_, _, busy) -> show(busy));
        show(model.busyProperty().get());
        show(model.problemProperty().get());
        model.recentProperty().addListener((_, _, now) -> recent.show(now, Instant.now()));
        recent.show(model.recentProperty().get(), Instant.now());
    }

    /// Puts the cursor into the field.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private static Node question() {
        var logo = new Logo();
        logo.getStyleClass().add("large");
        var row = new HBox(logo, Texts.label("What do you want to look at?", "question"));
        row.getStyleClass().add("first-question");
        return row;
    }

    private Node fieldBox() {
        field.setPromptText("Address, spec URL, file, folder, document or curl line");
        field.setAccessibleText("Server address, spec URL, file or folder");
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(_ -> model.open());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.busyProperty().get()) {
                model.cancel();
                event.consume();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        HBox.setHgrow(field, Priority.ALWAYS);
        open.setGraphic(Texts.keyCap("↵"));
        open.disableProperty()
                .bind(model.busyProperty().not().and(model.textProperty().isEmpty()));
        open.setContentDisplay(ContentDisplay.RIGHT);
        var box = new HBox(
                field,
                Buttons.plain(Icon.FILE, "File", this::browse),
                Buttons.plain(Icon.FOLDER, "Folder", this::browseFolder),
                open);
        box.getStyleClass().addAll("field", "first-field");
        return box;
    }

    /// A field of one line would take the lines of a document or a curl line apart.
    private void paste(KeyEvent event) {
        var text = Clipboard.getSystemClipboard().getString();
        if (PASTE.match(event) && text != null && text.strip().contains("\n")) {
            model.open(text);
            event.consume();
        }
    }

    private Node examples() {
        var row = new HBox();
        row.getStyleClass().addAll("first-examples", "examples");
        for (var example : EXAMPLES) {
            var button = Buttons.plain(example, () -> {
                field.setText(example);
                field.requestFocus();
                field.end();
            });
            button.getStyleClass().add("example");
            row.getChildren().add(button);
        }
        row.getChildren().addAll(new Spacer(), Texts.whole("or drop a file or folder here", "hint-line"));
        return row;
    }

    private static Node sampleHead() {
        var row = new HBox(
                Texts.label("Samples", "section-head"), Texts.label("run on this computer, no network", "hint-line"));
        row.getStyleClass().add("first-head");
        return row;
    }

    private Node cards() {
        var grid = new GridPane();
        grid.getStyleClass().add("cards");
        var columns = Math.min(MOST_COLUMNS, model.samples().size());
        for (var at = 0; at < columns; at++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (var at = 0; at < model.samples().size(); at++) {
            var sample = model.samples().get(at);
            grid.add(SampleCard.of(sample, () -> model.openSample(sample.id())), at % columns, at / columns);
        }
        return grid;
    }

    private void reopen(Recent opened) {
        field.setText(opened.location());
        model.open();
    }

    private void openOrCancel() {
        if (model.busyProperty().get()) {
            model.cancel();
        } else {
            model.open();
        }
    }

    private void browse() {
        open(FilePicker.Wish.file("A contract"));
    }

    private void browseFolder() {
        open(FilePicker.Wish.folder("A folder of contracts"));
    }

    private void open(FilePicker.Wish wish) {
        FilePicker.one(this, wish).ifPresent(chosen -> {
            field.setText(chosen.toString());
            model.open();
        });
    }

    private void show(boolean busy) {
        open.setText(busy ? "Cancel" : "Open");
        open.setGraphic(Texts.keyCap(busy ? "Esc" : "↵"));
    }

    private void show(Optional<Problem> problem) {
        trouble.getChildren().setAll(problem.map(ProblemNotice::new).stream().toList());
        trouble.getStyleClass().setAll("first-trouble", problem.isPresent() ? "on" : "off");
    }
}
