package dev.sextant.desktop.viewer;

import dev.sextant.body.Branch;
import dev.sextant.body.Ink;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.lens.Figures;
import dev.sextant.schema.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Draws a row of the tree: the name, then the value or how much is in it.
final class TreeRowCell extends TreeCell<TreeRow> {
    private final Text name = new Text();
    private final Text value = new Text();
    private final Label facts = Texts.whole("", "tree-count");
    private final HBox row = new HBox(name, value, facts);

    TreeRowCell() {
        row.getStyleClass().add("tree-row");
    }

    @Override
    protected void updateItem(@Nullable TreeRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(null);
        if (empty || item == null) {
            return;
        }
        switch (item) {
            case TreeRow.Value(var branch) -> show(branch);
            case TreeRow.More _ -> setText("More …");
            case TreeRow.Reading _ -> setText("Reading …");
        }
    }

    private void show(Branch branch) {
        var words = branch.root() ? "$" : name(branch.step());
        name.setText(words);
        dress(name, branch.step() instanceof Path.Step.Member ? Ink.KEY : Ink.ASIDE);
        var container = branch.part().children() >= 0;
        var object = branch.text().startsWith("{");
        var text = container
                ? (object ? "{ }" : "[ ]")
                : Visible.text(branch.text()).replace('\n', ' ');
        value.setText(text);
        dress(value, container ? Ink.PUNCTUATION : branch.ink());
        var count = container ? Figures.count(branch.part().children(), object ? "key" : "element") + " · " : "";
        facts.setText(
                container || branch.part().size() > 100
                        ? count + Figures.size(branch.part().size())
                        : "");
        setGraphic(row);
        setAccessibleText(words + " " + text + " " + facts.getText());
    }

    private static String name(Path.Step step) {
        return switch (step) {
            case Path.Step.Member(var name) -> Visible.text(name).replace('\n', ' ');
            case Path.Step.Element(var index) -> FoldWords.grouped(index);
        };
    }

    private static void dress(Text text, Ink ink) {
        text.getStyleClass().setAll("ink", ink.name().toLowerCase(Locale.ROOT));
    }
}
