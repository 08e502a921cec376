package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.variable.VariableField;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// A piece of JSON where the contract allows any; while it cannot be read, the model keeps the last that could.
final class JsonWidget implements Widget {
    private static final int MOST_LINES = 12;

    private final Path path;
    private final Desk desk;
    private final TextArea area = new TextArea();
    private final VBox frame = new VBox(area);
    private Value shown = Value.Null.NULL;
    private boolean showing;
    private boolean drawn;

    JsonWidget(Path path, String name, Desk desk) {
        this.path = path;
        this.desk = desk;
        area.getStyleClass().add("json");
        area.setAccessibleText(name + ", JSON");
        VariableField.install(area, desk.variables());
        area.textProperty().addListener((_, _, text) -> typed(text));
        if (desk.model().takesFileAt(path)) {
            var choose = Buttons.quiet(Icon.FILE, "From a file", this::choose);
            choose.setAccessibleText("%s from a file".formatted(name));
            frame.getChildren().add(choose);
        }
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public void show(Value value) {
        if (!drawn || !value.equals(shown)) {
            drawn = true;
            shown = value;
            showing = true;
            area.setText(Json.pretty(value));
            showing = false;
            grow();
        }
    }

    @Override
    public void refused(boolean isRefused) {
        Styles.toggle(area, "invalid", isRefused);
    }

    @Override
    public void focus() {
        area.requestFocus();
        area.end();
    }

    private void choose() {
        FilePicker.one(frame, FilePicker.Wish.file("A file that is sent"))
                .ifPresent(file -> desk.model().set(path, Upload.of(file).value()));
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        grow();
        switch (Json.read(text)) {
            case Json.Parsed.Read(var value) -> {
                shown = value;
                desk.model().type(path, value);
            }
            case Json.Parsed.Broken broken -> desk.model().refuse(path, broken.toString());
        }
    }

    private void grow() {
        var lines = (int) area.getText()
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
        area.setPrefRowCount(Math.clamp(lines, 2, MOST_LINES));
    }
}
