package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.variable.VariableField;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.environment.Template;
import dev.sextant.exchange.Metadata;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The headers of the environment on top of a call, each with its value and a menu of the values it had before. Empty
/// where the environment has none.
public final class HeaderSwitch extends HBox {
    private static final double GAP = 8;
    private static final int MOST = 2;
    private static final double LONGEST = 150;

    private final HeaderValues values;
    private String source = "";
    private List<Metadata.Entry.Plain> shown = List.of();
    private List<String> said = List.of();

    /// A switch of these headers.
    public HeaderSwitch(HeaderValues values) {
        super(GAP);
        this.values = values;
        getStyleClass().add("pill-room");
        values.environments().effectiveProperty().subscribe(_ -> show());
    }

    /// Shows what calls of this source carry.
    public void show(String name) {
        source = name;
        show();
    }

    private void show() {
        var now = values.of(source).stream().limit(MOST).toList();
        var words = now.stream().map(this::said).toList();
        if (!now.equals(shown) || !words.equals(said)) {
            shown = now;
            said = words;
            getChildren().setAll(now.stream().map(this::pill).toList());
        }
        setVisible(!shown.isEmpty());
        setManaged(isVisible());
    }

    private Node pill(Metadata.Entry.Plain header) {
        var words = said(header);
        var value = Texts.label(words);
        value.getStyleClass().add("code");
        value.setMaxWidth(LONGEST);
        var room = new HBox();
        var pill = new Pressable(
                "Header %s: %s".formatted(header.name(), words), () -> open(room, header), value, Icon.DOWN.small());
        pill.getStyleClass().add("pill");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(pill, Texts.tip(header.name() + ": " + words));
        room.getChildren().setAll(pill);
        room.getStyleClass().add("pill-room");
        return room;
    }

    /// The value as it will be sent; as it is written where a variable has none.
    private String said(Metadata.Entry.Plain header) {
        return Template.expand(header.value(), values.environments().effective().variables())
                .text();
    }

    private void open(Node anchor, Metadata.Entry.Plain header) {
        var menu = new ContextMenu();
        menu.getItems().add(title(header.name()));
        for (var choice : values.choices(header.name())) {
            var item = new MenuItem(choice, choice.equals(header.value()) ? Icon.CHECK.inButton() : null);
            item.setMnemonicParsing(false);
            item.setDisable(!values.changeable());
            item.setOnAction(_ -> values.choose(source, header.name(), choice));
            menu.getItems().add(item);
        }
        if (values.changeable()) {
            menu.getItems().add(other(menu, header));
        }
        menu.show(anchor, Side.BOTTOM, 0, 4);
    }

    private MenuItem title(String name) {
        var words = values.changeable() ? name : name + ": the environment is locked";
        var title = new CustomMenuItem(Texts.label(words, "hint"), false);
        title.setDisable(true);
        return title;
    }

    private MenuItem other(ContextMenu menu, Metadata.Entry.Plain header) {
        var field = new TextField();
        field.setPromptText("another value");
        field.setAccessibleText("Another value of " + header.name());
        VariableField.install(field, new Variables(values.environments()::effective));
        field.setOnAction(_ -> {
            menu.hide();
            values.choose(source, header.name(), field.getText().strip());
        });
        return new CustomMenuItem(field, false);
    }
}
