package dev.sextant.desktop.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Two panes side by side or stacked, with a line between them that can be dragged or moved by the arrow keys.
public final class SplitLayout extends Region {
    private static final double GRIP = 7;
    private static final double STEP = 16;

    private final Region first;
    private final Region second;
    private final Region line = new Region();
    private final Region grip = new Region();
    private final BooleanProperty stacked = new SimpleBooleanProperty(this, "stacked");
    private final DoubleProperty share;
    private double leastFirst;
    private double leastSecond;

    /// Panes with the least length each may be squeezed to; `share` is the first one's part of the whole.
    public SplitLayout(Region first, Region second, double share, double leastFirst, double leastSecond) {
        this.first = first;
        this.second = second;
        this.share = new SimpleDoubleProperty(this, "share", share);
        this.leastFirst = leastFirst;
        this.leastSecond = leastSecond;
        line.getStyleClass().add("rule");
        line.setMinSize(0, 0);
        grip.getStyleClass().add("split-grip");
        grip.setFocusTraversable(true);
        grip.setAccessibleRole(AccessibleRole.SLIDER);
        grip.setAccessibleText("Border between the panes");
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        grip.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        getChildren().addAll(first, second, line, grip);
        stacked.addListener((_, _, across) -> turn(across));
        this.share.addListener((_, _, _) -> requestLayout());
    }

    /// Sets the least length each pane may be squeezed to.
    public void setLeast(double least, double other) {
        leastFirst = least;
        leastSecond = other;
        requestLayout();
    }

    /// Whether the second pane stands below the first.
    public BooleanProperty stackedProperty() {
        return stacked;
    }

    /// The first pane's part, from 0 to 1.
    public DoubleProperty shareProperty() {
        return share;
    }

    private void turn(boolean across) {
        grip.getStyleClass().setAll(across ? new String[] {"split-grip", "across"} : new String[] {"split-grip"});
        requestLayout();
    }

    private void drag(MouseEvent event) {
        var at = sceneToLocal(event.getSceneX(), event.getSceneY());
        divideAt(stacked.get() ? at.getY() : at.getX());
    }

    private void move(KeyEvent event) {
        var step = switch (event.getCode()) {
            case LEFT, UP -> -STEP;
            case RIGHT, DOWN -> STEP;
            default -> 0;
        };
        if (step != 0) {
            divideAt(position() + step);
            event.consume();
        }
    }

    private void divideAt(double position) {
        share.set(kept(position) / Math.max(1, length()));
    }

    private double length() {
        return stacked.get() ? getHeight() : getWidth();
    }

    private double position() {
        return kept(share.get() * length());
    }

    private double kept(double position) {
        var most = Math.max(0, length() - leastSecond);
        return snapPositionX(Math.clamp(position, Math.min(leastFirst, most), Math.max(leastFirst, most)));
    }

    @Override
    protected void layoutChildren() {
        var at = position();
        if (stacked.get()) {
            first.resizeRelocate(0, 0, getWidth(), at);
            line.resizeRelocate(0, at, getWidth(), 1);
            second.resizeRelocate(0, at + 1, getWidth(), getHeight() - at - 1);
            grip.resizeRelocate(0, at - GRIP / 2, getWidth(), GRIP);
        } else {
            first.resizeRelocate(0, 0, at, getHeight());
            line.resizeRelocate(at, 0, 1, getHeight());
            second.resizeRelocate(at + 1, 0, getWidth() - at - 1, getHeight());
            grip.resizeRelocate(at - GRIP / 2, 0, GRIP, getHeight());
        }
    }
}
