package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Keys;
import dev.sextant.environment.Environment;
import java.util.Locale;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The environment that calls go to: its colour, its name, and a menu of the others.
public final class EnvironmentPill extends HBox {
    private final EnvironmentsViewModel model;
    private final HBox dot = new HBox();
    private final Label name = Texts.whole("");
    private final Pressable pill;
    private final Runnable several;

    /// The pill of these environments; `several` chooses more than one for a call.
    public EnvironmentPill(EnvironmentsViewModel model, Runnable several) {
        this.model = model;
        this.several = several;
        this.pill = new Pressable("Environment", this::open, dot, name, Icon.DOWN.small());
        Tooltip.install(pill, Texts.tip("Choose the environment  " + Keys.ENVIRONMENT.text()));
        getStyleClass().add("pill-room");
        getChildren().setAll(pill);
        dot.getStyleClass().add("place-dot");
        setMinWidth(Region.USE_PREF_SIZE);
        model.currentProperty().addListener((_, _, now) -> show(now));
        show(model.current());
    }

    private void show(Environment environment) {
        var stage = stage(environment);
        name.setText(environment.name());
        dot.getChildren().setAll(PlaceDot.of(environment));
        pill.getStyleClass().setAll("pill", stage);
        pill.setAccessibleText("Environment " + environment.name() + ", " + stage);
    }

    /// The style class of its stage; production is filled red.
    static String stage(Environment environment) {
        return environment.stage().name().toLowerCase(Locale.ROOT);
    }

    /// Shows the menu of environments.
    public void open() {
        var menu = new ContextMenu();
        model.all().forEach(environment -> menu.getItems().add(choice(environment)));
        if (model.all().size() > 1) {
            menu.getItems().addAll(new SeparatorMenuItem(), choice());
        }
        menu.show(pill, Side.BOTTOM, 0, 4);
    }

    private MenuItem choice() {
        var item = new MenuItem("Send to several …", Icon.SIDE_BY_SIDE.inButton());
        item.setOnAction(_ -> several.run());
        return item;
    }

    private MenuItem choice(Environment environment) {
        var item = new MenuItem(environment.name(), PlaceDot.of(environment));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.currentProperty().set(environment));
        return item;
    }
}
