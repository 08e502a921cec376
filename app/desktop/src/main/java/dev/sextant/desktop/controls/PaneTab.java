package dev.sextant.desktop.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The head of one view of a pane: its word and, when there is something to count, a counter.
public final class PaneTab extends HBox {
    private final IntegerProperty count = new SimpleIntegerProperty(this, "count");
    private final BooleanProperty alarming = new SimpleBooleanProperty(this, "alarming");
    private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");
    private final Label counter = Texts.whole("", "counter");
    private final String title;

    /// A tab of this word.
    public PaneTab(String title) {
        this.title = title;
        getStyleClass().add("pane-tab");
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        setMinWidth(Region.USE_PREF_SIZE);
        var room = Texts.whole(title, "section-head");
        room.setVisible(false);
        getChildren().addAll(new StackPane(room, Texts.whole(title)), counter);
        count.addListener((_, _, _) -> showCounter());
        alarming.addListener((_, _, _) -> showCounter());
        selected.addListener((_, _, on) -> mark(on));
        showCounter();
    }

    /// Its word.
    public String title() {
        return title;
    }

    /// How many there are; 0 shows no counter.
    public IntegerProperty countProperty() {
        return count;
    }

    /// Whether what is counted is wrong.
    public BooleanProperty alarmingProperty() {
        return alarming;
    }

    BooleanProperty selectedProperty() {
        return selected;
    }

    private void mark(boolean on) {
        getStyleClass().setAll(on ? new String[] {"pane-tab", "on"} : new String[] {"pane-tab"});
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    private void showCounter() {
        counter.setText(Integer.toString(count.get()));
        counter.setVisible(count.get() > 0);
        counter.setManaged(count.get() > 0);
        counter.getStyleClass().remove(Tone.BAD.style());
        if (alarming.get()) {
            counter.getStyleClass().add(Tone.BAD.style());
        }
        var words = alarming.get() ? " to mend" : "";
        setAccessibleText(count.get() > 0 ? title + ", " + count.get() + words : title);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case SELECTED -> selected.get();
            case TEXT -> getAccessibleText();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
