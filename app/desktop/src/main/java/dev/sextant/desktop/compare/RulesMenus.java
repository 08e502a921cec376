package dev.sextant.desktop.compare;

import dev.sextant.compare.Pairing;
import dev.sextant.compare.Rules;
import dev.sextant.desktop.viewer.Visible;
import dev.sextant.lens.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The rules of a comparison: what is ignored, to be minded again, and by what the elements of each array are told
/// apart.
final class RulesMenus extends HBox {
    private final CompareViewModel model;
    private final MenuButton ignored = new MenuButton();
    private final MenuButton arrays = new MenuButton("Array keys");

    RulesMenus(CompareViewModel model) {
        this.model = model;
        getStyleClass().add("tools");
        for (var button : List.of(ignored, arrays)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        ignored.setAccessibleText("Ignored paths");
        arrays.setAccessibleText("Array keys");
        getChildren().setAll(arrays, ignored);
        model.rulesProperty().subscribe(this::showIgnored);
        model.sheetProperty().subscribe(sheet -> showArrays(sheet.pairings()));
    }

    private static void offer(MenuButton button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    private void showIgnored(Rules rules) {
        offer(ignored, !rules.ignored().isEmpty());
        ignored.setText(Figures.count(rules.ignored().size()) + " ignored");
        var items = new ArrayList<MenuItem>();
        rules.ignored().forEach(path -> items.add(item("Compare " + path + " again", rules.minding(path))));
        items.add(item("Compare everything again", new Rules(rules.keys(), List.of())));
        ignored.getItems().setAll(items);
    }

    private MenuItem item(String words, Rules then) {
        var item = new MenuItem(Visible.text(words));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.rulesProperty().set(then));
        return item;
    }

    private void showArrays(List<Pairing> pairings) {
        offer(arrays, !pairings.isEmpty());
        arrays.getItems().setAll(pairings.stream().map(this::menu).toList());
    }

    private Menu menu(Pairing pairing) {
        var menu = new Menu(Visible.text((pairing.array().isEmpty() ? "The whole body" : pairing.array())
                + (pairing.key().isBlank() ? "" : " by " + pairing.key())));
        menu.setMnemonicParsing(false);
        Stream.concat(pairing.choices().stream(), Stream.of(""))
                .map(key -> choice(pairing, key))
                .forEach(menu.getItems()::add);
        return menu;
    }

    private RadioMenuItem choice(Pairing pairing, String key) {
        var item = new RadioMenuItem(key.isBlank() ? "Equal elements" : "By " + Visible.text(key));
        item.setMnemonicParsing(false);
        item.setSelected(key.equals(pairing.key()));
        item.setOnAction(
                _ -> model.rulesProperty().set(model.rulesProperty().get().keyed(pairing.array(), key)));
        return item;
    }
}
