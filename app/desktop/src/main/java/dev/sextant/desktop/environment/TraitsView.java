package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Environment;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What an environment is: whom it inherits from, what people should know of it, whether it may be changed.
final class TraitsView extends VBox {
    private static final double GAP = 8;
    private static final double LABEL_WIDTH = 144;
    private static final String ALONE = "nobody";

    private final EnvironmentEditorViewModel model;
    private final ComboBox<String> base = new ComboBox<>();
    private final TextField note = new TextField();
    private final CheckBox locked = new CheckBox("Locked: nothing is changed here, and only calls that read go out");
    private final ColourChooser colour;
    private boolean showing;

    TraitsView(EnvironmentEditorViewModel model) {
        super(GAP);
        this.model = model;
        this.colour = new ColourChooser(model);
        base.setAccessibleText("Inherits from");
        base.getStyleClass().add("words");
        base.setMaxWidth(Double.MAX_VALUE);
        base.valueProperty().addListener((_, _, name) -> {
            if (!showing && name != null) {
                model.describe(model.edited().traits().basedOn(name.equals(ALONE) ? "" : name));
            }
        });
        note.setPromptText("who owns it, whom to ask");
        note.setAccessibleText("Note");
        note.textProperty().addListener((_, _, text) -> {
            if (!showing) {
                model.describe(model.edited().traits().noted(text.strip()));
            }
        });
        locked.setWrapText(true);
        locked.setOnAction(_ -> model.describe(model.edited().traits().locked(locked.isSelected())));
        getChildren().setAll(row("Inherits from", base), row("Note", note), row("Colour", colour), locked);
        model.editedProperty().subscribe(this::show);
    }

    private void show(Environment environment) {
        showing = true;
        base.getItems()
                .setAll(Stream.concat(
                                Stream.of(ALONE),
                                model.environments().all().stream()
                                        .map(Environment::name)
                                        .filter(name -> !name.equals(environment.name())))
                        .toList());
        base.setValue(environment.traits().base().orElse(ALONE));
        if (!note.getText().strip().equals(environment.traits().note())) {
            note.setText(environment.traits().note());
        }
        note.setDisable(environment.traits().locked());
        base.setDisable(environment.traits().locked());
        locked.setSelected(environment.traits().locked());
        colour.show(environment);
        showing = false;
    }

    private static Node row(String name, Node input) {
        var label = Texts.label(name);
        label.setMinWidth(LABEL_WIDTH);
        label.setPrefWidth(LABEL_WIDTH);
        label.setLabelFor(input);
        HBox.setHgrow(input, Priority.ALWAYS);
        var row = new HBox(GAP, label, input);
        row.getStyleClass().add("address-row");
        return row;
    }
}
