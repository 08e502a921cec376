package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// Colours for an environment's dot; that of its stage unless another is chosen. None of them is red.
final class ColourChooser extends FlowPane {
    private static final double GAP = 4;
    private static final double RADIUS = 6;
    private static final double WRAP = 290;
    private static final Map<String, String> COLOURS = colours();

    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton stage = new ToggleButton("As its kind");
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

    ColourChooser(EnvironmentEditorViewModel model) {
        super(GAP, GAP);
        setPrefWrapLength(WRAP);
        stage.setToggleGroup(group);
        stage.setOnAction(_ -> choose(model, ""));
        getChildren().add(stage);
        COLOURS.forEach((name, colour) -> {
            var button = new ToggleButton("", new Circle(RADIUS, Color.web(colour)));
            button.setAccessibleText("Colour " + name);
            button.setTooltip(Texts.tip(name));
            button.setToggleGroup(group);
            button.setOnAction(_ -> choose(model, colour));
            buttons.put(colour, button);
            getChildren().add(button);
        });
    }

    private static void choose(EnvironmentEditorViewModel model, String colour) {
        model.describe(model.edited().traits().coloured(colour));
    }

    void show(Environment place) {
        var chosen = place.traits().colour();
        group.selectToggle(chosen.flatMap(colour -> Optional.ofNullable(buttons.get(colour)))
                .orElse(chosen.isEmpty() ? stage : null));
        setDisable(place.traits().locked());
    }

    private static Map<String, String> colours() {
        var colours = new LinkedHashMap<String, String>();
        colours.put("blue", "#3b6fd4");
        colours.put("teal", "#1f8a8a");
        colours.put("violet", "#7a4fc0");
        colours.put("brown", "#8a6a2b");
        colours.put("slate", "#56657a");
        return colours;
    }
}
