package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The environments there are; choosing one opens it in the editor.
public final class EnvironmentList extends VBox {
    private final EnvironmentEditorViewModel model;
    private final ListView<Environment> list;
    private boolean marking;

    /// The list of an editor.
    public EnvironmentList(EnvironmentEditorViewModel model) {
        this.model = model;
        this.list = new ListView<>(model.environments().all());
        getStyleClass().addAll("sidebar", "environment-list");
        list.getStyleClass().add("tree-list");
        list.setAccessibleText("Environments");
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (!marking && chosen != null) {
                model.select(chosen);
            }
        });
        model.editedProperty().addListener((_, _, _) -> mark());
        VBox.setVgrow(list, Priority.ALWAYS);
        var head = new HBox(
                Texts.label("Environments", "section-head", "muted"),
                new Spacer(),
                new IconButton(Icon.ADD, "New environment", model.shelf()::create));
        head.getStyleClass().add("sidebar-head");
        getChildren().setAll(head, list);
        mark();
    }

    private void mark() {
        marking = true;
        list.getSelectionModel().select(model.edited());
        marking = false;
    }

    /// A dot in the colour of its stage, the name, how many sources have an address.
    private static final class Cell extends ListCell<Environment> {
        private Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Environment environment, boolean empty) {
            super.updateItem(environment, empty);
            setText(null);
            setGraphic(empty || environment == null ? null : row(environment));
        }

        private static HBox row(Environment environment) {
            var name = Texts.label(environment.name());
            name.setMinWidth(0);
            var row = new HBox(PlaceDot.of(environment), name);
            if (environment.stage() == Stage.PRODUCTION) {
                var guard = Icon.GUARD.small();
                guard.getStyleClass().add("bad");
                row.getChildren().add(guard);
            }
            row.getChildren().addAll(new Spacer(), Texts.whole(addresses(environment), "hint"));
            row.getStyleClass().add("environment-row");
            row.setAccessibleText(
                    environment.name() + ", " + environment.stage().name().toLowerCase(Locale.ROOT));
            return row;
        }

        private static String addresses(Environment environment) {
            var count = environment.addresses().size();
            return count == 0 ? "" : count == 1 ? "1 address" : count + " addresses";
        }
    }
}
