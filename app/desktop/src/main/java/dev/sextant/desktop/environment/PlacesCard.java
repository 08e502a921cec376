package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.environment.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Chooses the environments that a call is sent to at once, two or more. The current one is always among them: the
/// others are compared with it.
public final class PlacesCard extends VBox {
    private final EnvironmentsViewModel model;
    private final Map<CheckBox, Environment> boxes = new LinkedHashMap<>();
    private final Label count = Texts.label("", "hint");
    private final Button send;

    /// A card on which the family of the current environment is chosen; `chosen` gets the environments with all that
    /// they inherit, `done` closes the card.
    public PlacesCard(EnvironmentsViewModel model, Consumer<List<Environment>> chosen, Runnable done) {
        this.model = model;
        getStyleClass().add("places-card");
        this.send = Buttons.primary(Icon.SEND, "Send", () -> {
            done.run();
            chosen.accept(chosen());
        });
        var rows = new VBox();
        rows.getStyleClass().add("places");
        model.all().forEach(place -> rows.getChildren().add(row(place)));
        var all = Buttons.quiet("Choose all", () -> boxes.keySet().forEach(box -> box.setSelected(true)));
        var close = Buttons.plain("Not now", done);
        close.setCancelButton(true);
        var foot = new HBox(all, new Spacer(), close, send);
        foot.getStyleClass().add("popover-foot");
        getChildren()
                .setAll(
                        Texts.label("Send to several environments", "section-head"),
                        Texts.label(
                                "The answers are compared with that of %s."
                                        .formatted(Visible.text(model.current().name())),
                                "muted"),
                        rows,
                        count,
                        foot);
        tell();
    }

    private HBox row(Environment place) {
        var current = place.name().equals(model.current().name());
        var box = new CheckBox(Visible.text(place.name()));
        box.setMnemonicParsing(false);
        box.setSelected(current || model.family().contains(place));
        box.setDisable(current);
        box.selectedProperty().subscribe(_ -> tell());
        boxes.put(box, place);
        var stage = EnvironmentPill.stage(place);
        box.setAccessibleText("Send to %s, %s".formatted(place.name(), stage));
        var word = Texts.whole(
                current ? stage + ", base" : stage,
                place.stage() == Environment.Stage.PRODUCTION ? "bad" : "muted",
                "hint");
        var row = new HBox(box, PlaceDot.of(place), new Spacer(), word);
        row.getStyleClass().add("place-row");
        return row;
    }

    /// The current one first, the others in the workspace's order.
    private List<Environment> chosen() {
        var chosen = new ArrayList<Environment>();
        boxes.forEach((box, place) -> {
            if (box.isSelected()) {
                chosen.add(place.name().equals(model.current().name()) ? 0 : chosen.size(), model.whole(place));
            }
        });
        return chosen;
    }

    private void tell() {
        var places = chosen();
        var counts = places.stream()
                .filter(place -> place.stage() == Environment.Stage.PRODUCTION)
                .count();
        send.setText("Send to " + places.size());
        send.setDisable(places.size() < 2);
        count.setText(
                places.size() < 2
                        ? "Choose another environment."
                        : counts == 0 ? "" : "%d of them production: writing asks first.".formatted(counts));
        count.setVisible(!count.getText().isEmpty());
        count.setManaged(count.isVisible());
    }
}
