package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Secret;
import java.util.TreeMap;
import javafx.scene.layout.VBox;

/// The variables of the open environment whose values the process lends: their names, and where they come from.
final class BorrowedVariables extends VBox {
    private static final double GAP = 4;

    BorrowedVariables(EnvironmentEditorViewModel model) {
        super(GAP);
        model.editedProperty().when(Shown.of(this)).subscribe(this::show);
    }

    private void show(Environment place) {
        getChildren().clear();
        new TreeMap<>(place.borrowed())
                .forEach((name, from) -> getChildren()
                        .add(Texts.sentence(
                                place.variables().containsKey(name)
                                        ? "%s is %s, taken from $%s of the system's environment."
                                                .formatted(name, Secret.MASK, from.name())
                                        : "%s has no value: $%s is not set, or not allowed (sextant env allow %s)."
                                                .formatted(name, from.name(), from.name()),
                                "hint")));
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }
}
