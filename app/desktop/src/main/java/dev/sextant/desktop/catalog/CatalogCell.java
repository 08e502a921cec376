package dev.sextant.desktop.catalog;

import dev.sextant.catalog.Operation;
import dev.sextant.desktop.catalog.CatalogRow.LoadingRow;
import dev.sextant.desktop.catalog.CatalogRow.OperationRow;
import dev.sextant.desktop.catalog.CatalogRow.RefusedRow;
import dev.sextant.desktop.catalog.CatalogRow.ServiceRow;
import dev.sextant.desktop.catalog.CatalogRow.SourceRow;
import dev.sextant.desktop.catalog.CatalogRow.WaitingRow;
import dev.sextant.desktop.controls.CallMark;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.viewer.Visible;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Draws a row of the tree.
final class CatalogCell extends ListCell<CatalogRow> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");

    private final CatalogView.SourceActions actions;

    CatalogCell(CatalogView.SourceActions actions) {
        this.actions = actions;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleRole(AccessibleRole.TREE_ITEM);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CatalogRow row, boolean empty) {
        super.updateItem(row, empty);
        setTooltip(null);
        var head = !(row instanceof ServiceRow || row instanceof OperationRow);
        pseudoClassStateChanged(HEAD, head);
        pseudoClassStateChanged(TOP, head && getIndex() > 0);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        setGraphic(
                switch (row) {
                    case SourceRow source -> source(source);
                    case ServiceRow service -> service(service);
                    case OperationRow operation -> operation(operation.operation(), operation.where());
                    case LoadingRow loading -> loading(loading);
                    case WaitingRow waiting -> waiting(waiting);
                    case RefusedRow refused -> refused(refused);
                });
    }

    private Node source(SourceRow row) {
        var lacking = row.problems() == 0 ? "" : ", %d problems".formatted(row.problems());
        setAccessibleText(row.source() + ", source, " + count(row.count()) + lacking + state(row.open()));
        var line = line("source", arrow(row.open()), name(row.source()), new Spacer(), counter(row.count()));
        var settings = new IconButton(
                        Icon.SETTINGS, "Settings of " + row.source(), () -> actions.settings(row.source()))
                .tight();
        settings.setGraphic(Icon.SETTINGS.small());
        settings.getStyleClass().add("faint");
        settings.setFocusTraversable(false);
        settings.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        line.getChildren().add(3, settings);
        if (row.problems() > 0) {
            line.getChildren().add(3, badge(row));
        }
        return line;
    }

    private Node badge(SourceRow row) {
        var badge = new Button(Integer.toString(row.problems()), Icon.WARNING.small());
        badge.getStyleClass().addAll("badge", "warn");
        badge.setFocusTraversable(false);
        badge.setAccessibleText("What lacks in " + row.source());
        badge.setTooltip(Texts.tip("What lacks in this contract"));
        badge.setOnAction(_ -> actions.settings(row.source()));
        badge.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        return badge;
    }

    private Node service(ServiceRow row) {
        setAccessibleText(row.label() + ", " + count(row.count()) + state(row.open()));
        setTooltip(Texts.tip(row.service().name()));
        var counter = counter(row.count());
        counter.setVisible(!row.open());
        return line("service", arrow(row.open()), name(row.label()), new Spacer(), counter);
    }

    private Node operation(Operation operation, String where) {
        var found = where.isBlank() ? "" : ", found in: " + Visible.text(where);
        setAccessibleText(operation.label() + ", " + CallMark.words(operation)
                + (operation.deprecated() ? ", deprecated" : "") + found);
        var name = name(operation.label());
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        setTooltip(Texts.tip(operation.id()
                + (operation.summary().isBlank() ? "" : "\n" + operation.summary())
                + (where.isBlank() ? "" : "\nFound in: " + Visible.text(where))));
        var line = line("operation", new CallMark(operation), name);
        if (!where.isBlank()) {
            var place = Texts.label(Visible.text(where), "hint", "found-in");
            line.getChildren().add(place);
        }
        if (operation.deprecated()) {
            line.getStyleClass().add("deprecated");
        }
        return line;
    }

    private Node loading(LoadingRow row) {
        setAccessibleText(row.source() + ", is being read");
        var bar = new Region();
        bar.getStyleClass().add("skeleton");
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = new IconButton(Icon.CLOSE, "Stop reading " + row.source(), () -> actions.stop(row.source())).tight();
        stop.setFocusTraversable(false);
        var far = Texts.label(row.progress(), "hint");
        far.setMinWidth(0);
        HBox.setHgrow(far, Priority.ALWAYS);
        far.setMaxWidth(Double.MAX_VALUE);
        return line("source", name(row.source()), row.progress().isEmpty() ? bar : far, stop);
    }

    private Node waiting(WaitingRow row) {
        setAccessibleText(row.source() + ", not read yet: press to read it");
        setTooltip(Texts.tip("Nothing was asked of its server yet"));
        var read = Texts.whole("Read", "hint");
        return line("source", Icon.RELOAD.small(), name(row.source()), new Spacer(), read);
    }

    private Node refused(RefusedRow row) {
        setAccessibleText(row.source() + ", could not be read: " + row.problem().line());
        setTooltip(Texts.tip(row.problem().line()));
        var icon = Icon.WARNING.small();
        icon.getStyleClass().add("warn");
        return line("source", icon, name(row.source()));
    }

    private static HBox line(String style, Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().addAll("tree-row", style);
        return line;
    }

    private static StackPane arrow(boolean open) {
        var arrow = new StackPane((open ? Icon.DOWN : Icon.RIGHT).small());
        arrow.getStyleClass().add("tree-arrow");
        return arrow;
    }

    private static Label name(String text) {
        var label = Texts.label(text, "tree-name");
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.SOMETIMES);
        return label;
    }

    private static Label counter(int count) {
        return Texts.whole(Integer.toString(count), "tree-count");
    }

    private static String count(int count) {
        return count == 1 ? "1 operation" : count + " operations";
    }

    private static String state(boolean open) {
        return open ? ", open" : ", closed";
    }
}
