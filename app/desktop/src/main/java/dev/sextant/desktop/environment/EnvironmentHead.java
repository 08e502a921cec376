package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Chip;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.controls.Tone;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The open environment's name, which can be edited in place, and what can be done with the whole of it.
final class EnvironmentHead extends VBox {
    private static final int NAME = 24;

    private final EnvironmentEditorViewModel model;
    private final StackPane dot = new StackPane();
    private final Label name = Texts.whole("", "headline");
    private final TextField editor = new TextField();
    private final Label fault = Texts.whole("", "field-error");
    private final Chip guarded = new Chip(Tone.BAD, Icon.GUARD, "guarded");
    private final HBox question;

    EnvironmentHead(EnvironmentEditorViewModel model) {
        this.model = model;
        getStyleClass().add("environment-head");
        name.setOnMouseClicked(_ -> rename());
        editor.setAccessibleText("Name of the environment");
        editor.setPrefColumnCount(NAME);
        HBox.setHgrow(editor, Priority.SOMETIMES);
        editor.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        editor.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && editor.isVisible()) {
                commit();
            }
        });
        var line = new HBox(
                dot,
                name,
                editor,
                guarded,
                fault,
                new Spacer(),
                new IconButton(Icon.EDIT, "Rename", this::rename),
                new IconButton(Icon.COPY, "Duplicate", model.shelf()::duplicate),
                Buttons.danger("Delete", this::ask));
        line.getStyleClass().add("environment-title");
        question = question();
        getChildren().setAll(line, question);
        model.editedProperty().addListener((_, _, now) -> show(now));
        show(model.edited());
        model.shelf().unnamedProperty().subscribe(unnamed -> {
            if (unnamed) {
                rename();
            }
        });
    }

    private HBox question() {
        var row = new HBox(
                Texts.sentence("Its addresses, variables and secrets go with it."),
                new Spacer(),
                Buttons.plain("Keep", this::unask),
                Buttons.danger("Delete it", () -> {
                    unask();
                    model.shelf().remove();
                }));
        row.getStyleClass().addAll("notice", "bad");
        return row;
    }

    private void show(Environment environment) {
        if (!name.getText().equals(environment.name())) {
            editing(false);
            unask();
        }
        name.setText(environment.name());
        dot.getChildren().setAll(PlaceDot.of(environment));
        var production = environment.stage() == Stage.PRODUCTION;
        guarded.setVisible(production);
        guarded.setManaged(production);
    }

    /// Puts the cursor into the name.
    void rename() {
        model.shelf().unnamedProperty().set(false);
        editor.setText(model.edited().name());
        editing(true);
        editor.requestFocus();
        editor.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commit();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            editing(false);
            event.consume();
        }
    }

    private void commit() {
        var refused = model.shelf().rename(editor.getText());
        fault.setText(refused.orElse(""));
        editing(refused.isPresent());
    }

    private void editing(boolean now) {
        editor.setVisible(now);
        editor.setManaged(now);
        name.setVisible(!now);
        name.setManaged(!now);
        var faulty = now && !fault.getText().isBlank();
        fault.setVisible(faulty);
        fault.setManaged(faulty);
        if (!now) {
            fault.setText("");
        }
    }

    private void ask() {
        if (model.shelf().removable()) {
            question.setVisible(true);
            question.setManaged(true);
        }
    }

    private void unask() {
        question.setVisible(false);
        question.setManaged(false);
    }
}
