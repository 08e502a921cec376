package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Segments;
import dev.sextant.environment.Environment;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// The environments of one family side by side: the regions of a customer. Empty where there is no family.
public final class RegionSwitch extends HBox {
    private static final int MOST = 5;

    private final EnvironmentsViewModel model;

    /// The switch of these environments.
    public RegionSwitch(EnvironmentsViewModel model) {
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        model.effectiveProperty().subscribe(_ -> show());
    }

    private void show() {
        var family = model.family();
        var fits = family.size() > 1 && family.size() <= MOST;
        setVisible(fits);
        setManaged(fits);
        getChildren().clear();
        if (fits) {
            var segments = new Segments<>(
                    family.stream().map(Environment::name).toList(),
                    model.current().name(),
                    name -> name);
            segments.setAccessibleText("Region");
            segments.valueProperty()
                    .addListener((_, _, name) -> family.stream()
                            .filter(place -> place.name().equals(name))
                            .findFirst()
                            .ifPresent(model.currentProperty()::set));
            getChildren().setAll(segments);
        }
    }
}
