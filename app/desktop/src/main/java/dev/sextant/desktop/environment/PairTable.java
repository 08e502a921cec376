package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.variable.VariableField;
import dev.sextant.desktop.variable.Variables;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Names with values, each row two fields and a way to take it out.
public final class PairTable extends VBox {
    private static final double GAP = 8;
    private static final double NAME_WIDTH = 144;

    private final String word;
    private final Variables variables;
    private final PairRows pairs;
    private final VBox rows = new VBox(GAP);

    /// Rows of a `word`, such as `variable`.
    public PairTable(String word, PairRows pairs) {
        this(word, pairs, Variables.NONE);
    }

    /// Rows of a `word`, in whose values variables may stand.
    public PairTable(String word, PairRows pairs, Variables variables) {
        super(GAP);
        this.variables = variables;
        this.word = word;
        this.pairs = pairs;
        pairs.rows().addListener((ListChangeListener<PairRows.Row>) _ -> draw());
        getChildren().setAll(rows, Buttons.quiet(Icon.ADD, "Add " + word, this::add));
        draw();
    }

    private void add() {
        pairs.add();
        ((HBox) rows.getChildren().getLast()).getChildren().getFirst().requestFocus();
    }

    private void draw() {
        rows.getChildren().setAll(pairs.rows().stream().map(this::row).toList());
        rows.setVisible(!pairs.rows().isEmpty());
        rows.setManaged(rows.isVisible());
    }

    private Node row(PairRows.Row row) {
        var name = field(row.nameProperty().get(), "Name of the " + word, "name");
        name.setPrefWidth(NAME_WIDTH);
        name.setMinWidth(NAME_WIDTH);
        var value = field(row.valueProperty().get(), "Value of the " + word, "value");
        if (!variables.equals(Variables.NONE)) {
            VariableField.install(value, variables);
        }
        HBox.setHgrow(value, Priority.ALWAYS);
        var fault = Texts.whole("", "field-error");
        ChangeListener<Object> judge = (_, _, _) -> judge(row, name, fault);
        name.textProperty().addListener((_, _, text) -> row.nameProperty().set(text));
        value.textProperty().addListener((_, _, text) -> row.valueProperty().set(text));
        name.textProperty().addListener(judge);
        var remove = new IconButton(Icon.CLOSE, "Remove the " + word, () -> pairs.remove(row));
        judge(row, name, fault);
        var line = new HBox(GAP, name, value, fault, remove);
        line.getStyleClass().add("pair-row");
        return line;
    }

    private static TextField field(String text, String words, String prompt) {
        var field = new TextField(text);
        field.setPromptText(prompt);
        field.setAccessibleText(words);
        return field;
    }

    private static void judge(PairRows.Row row, TextField name, javafx.scene.control.Label fault) {
        var found = row.fault();
        fault.setText(found.orElse(""));
        fault.setVisible(found.isPresent());
        fault.setManaged(found.isPresent());
        name.getStyleClass().remove("invalid");
        if (found.isPresent()) {
            name.getStyleClass().add("invalid");
        }
    }
}
