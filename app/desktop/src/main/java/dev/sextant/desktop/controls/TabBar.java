package dev.sextant.desktop.controls;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The tabs of a pane in one row; those that do not fit go to More. One of them is always selected.
public final class TabBar extends Region {
    private static final double GAP = 16;

    private final ObjectProperty<PaneTab> selected = new SimpleObjectProperty<>(this, "selected");
    private final MenuButton more = new MenuButton("More");
    private List<PaneTab> tabs = List.of();

    /// A bar of these tabs, at least one; the first is selected.
    public TabBar(PaneTab... tabs) {
        getStyleClass().add("pane-tabs");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        more.getStyleClass().add("more");
        more.setVisible(false);
        selected.addListener((_, before, after) -> select(before, after));
        more.setAccessibleHelp("Tabs that do not fit");
        // A filter, for More would take the arrow keys to go elsewhere.
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        show(List.of(tabs));
    }

    /// The tab whose view shows.
    public ObjectProperty<PaneTab> selectedProperty() {
        return selected;
    }

    /// The tabs, in order.
    public List<PaneTab> tabs() {
        return tabs;
    }

    /// Replaces the tabs; keeps the selected one when it is still there.
    public void show(List<PaneTab> newTabs) {
        tabs = List.copyOf(newTabs);
        getChildren().setAll(tabs);
        getChildren().add(more);
        tabs.forEach(tab -> tab.setOnMousePressed(event -> pick(tab, event)));
        if (tabs.stream().noneMatch(tab -> tab.equals(selected.get()))) {
            selected.set(tabs.getFirst());
        }
        requestLayout();
    }

    private void pick(PaneTab tab, MouseEvent event) {
        selected.set(tab);
        event.consume();
    }

    private static void select(PaneTab before, PaneTab after) {
        if (before != null) {
            before.selectedProperty().set(false);
            before.setFocusTraversable(false);
        }
        after.selectedProperty().set(true);
        after.setFocusTraversable(true);
    }

    private void move(KeyEvent event) {
        var step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        var next = tabs.indexOf(selected.get()) + step;
        if (step != 0 && next >= 0 && next < tabs.size()) {
            selected.set(tabs.get(next));
            layout();
            focus(tabs.get(next));
            event.consume();
        }
    }

    /// A tab that does not fit is focused where it is found.
    private void focus(PaneTab tab) {
        (tab.isVisible() ? tab : more).requestFocus();
    }

    @Override
    protected double computeMinWidth(double height) {
        return more.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return widthOf(tabs.size());
    }

    @Override
    protected void layoutChildren() {
        var shown = fitting();
        var hidden = tabs.subList(shown, tabs.size());
        double x = 0;
        for (var tab : tabs.subList(0, shown)) {
            x = place(tab, x);
        }
        var lost = hidden.stream().anyMatch(PaneTab::isFocused);
        tabs.forEach(tab -> tab.setVisible(!hidden.contains(tab)));
        more.setVisible(!hidden.isEmpty());
        if (!hidden.isEmpty()) {
            more.getItems().setAll(hidden.stream().map(this::menuItem).toList());
            place(more, x);
        }
        if (lost) {
            more.requestFocus();
        }
    }

    private double place(Region child, double x) {
        var width = snapSizeX(child.prefWidth(-1));
        layoutInArea(child, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
        return x + width + GAP;
    }

    /// How many tabs fit beside what More says then.
    private int fitting() {
        if (widthOf(tabs.size()) <= getWidth()) {
            return tabs.size();
        }
        more.setVisible(true);
        var count = tabs.size();
        do {
            count--;
            name(tabs.subList(count, tabs.size()).contains(selected.get()));
        } while (count > 0 && widthOf(count) + GAP + more.prefWidth(-1) > getWidth());
        return count;
    }

    /// More says which of its tabs shows. It gets its style at once: what was invisible has none yet, and thus no size.
    private void name(boolean selectedWithin) {
        more.setText(selectedWithin ? selected.get().title() : "More");
        more.getStyleClass().remove("on");
        if (selectedWithin) {
            more.getStyleClass().add("on");
        }
        more.applyCss();
    }

    private double widthOf(int count) {
        var widths = tabs.stream()
                .limit(count)
                .mapToDouble(tab -> snapSizeX(tab.prefWidth(-1)))
                .sum();
        return widths + GAP * Math.max(0, count - 1);
    }

    private MenuItem menuItem(PaneTab tab) {
        var item = new MenuItem(tab.title());
        item.setOnAction(_ -> selected.set(tab));
        return item;
    }
}
