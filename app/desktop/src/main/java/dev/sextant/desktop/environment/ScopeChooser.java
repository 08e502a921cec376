package dev.sextant.desktop.environment;

import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;

/// For whom headers and credential are: every source of the environment, or one alone. Not there while there is at most
/// one source.
final class ScopeChooser extends ComboBox<String> {
    private static final String ALL = "All sources";

    private final EnvironmentEditorViewModel model;
    private boolean showing;

    ScopeChooser(EnvironmentEditorViewModel model) {
        this.model = model;
        getStyleClass().add("words");
        setAccessibleText("Headers and credential of");
        valueProperty().addListener((_, _, chosen) -> {
            if (!showing && chosen != null) {
                model.narrow(chosen.equals(ALL) ? "" : chosen);
            }
        });
        model.scopeProperty().when(Shown.of(this)).subscribe(_ -> fill());
        model.editedProperty().when(Shown.of(this)).subscribe(_ -> fill());
        model.sources().addListener((ListChangeListener<String>) _ -> fill());
        fill();
    }

    private void fill() {
        showing = true;
        getItems()
                .setAll(Stream.concat(
                                Stream.of(ALL),
                                Stream.concat(
                                                model.sources().stream(),
                                                model.edited().own().keySet().stream()
                                                        .sorted())
                                        .distinct())
                        .toList());
        setValue(
                model.scopeProperty().get().isEmpty()
                        ? ALL
                        : model.scopeProperty().get());
        showing = false;
        setVisible(getItems().size() > 2 || !model.edited().own().isEmpty());
        setManaged(isVisible());
    }
}
