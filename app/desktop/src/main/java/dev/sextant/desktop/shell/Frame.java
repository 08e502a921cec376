package dev.sextant.desktop.shell;

import dev.sextant.themes.TextSize;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Puts the sidebar beside the content, or over it where the window is narrow; its border can be dragged.
final class Frame extends Region {
    private static final double GRIP = 7;
    private static final double STEP = 16;
    private static final double LEAST = 200;
    private static final double MOST = 420;
    private static final double WIDE = 1100;
    private static final double NARROW = 960;

    private final Region sidebar;
    private final Region content;
    private final Region grip = new Region();
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private boolean narrow;
    private TextSize scale = TextSize.NORMAL;
    private final DoubleProperty wish = new SimpleDoubleProperty(this, "wish", 256);

    Frame(Region sidebar, Region content) {
        this.sidebar = sidebar;
        this.content = content;
        grip.getStyleClass().add("split-grip");
        grip.setFocusTraversable(true);
        grip.setAccessibleRole(AccessibleRole.SLIDER);
        grip.setAccessibleText("Border of the sidebar");
        grip.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> wish.set(sceneToLocal(event.getSceneX(), 0).getX() * 100 / scale.percent()));
        grip.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        sidebar.visibleProperty().bind(shown);
        grip.visibleProperty().bind(shown);
        shown.addListener((_, _, _) -> requestLayout());
        wish.addListener((_, _, _) -> requestLayout());
        widthProperty().addListener((_, _, _) -> cross(narrow, over()));
        getChildren().setAll(content, sidebar, grip);
    }

    /// Whether the sidebar shows.
    BooleanProperty shownProperty() {
        return shown;
    }

    /// The width that a person gave the sidebar; a narrow window gives it less.
    DoubleProperty wishProperty() {
        return wish;
    }

    /// A window that becomes narrow hides the sidebar, one that becomes wide shows it again.
    private void cross(boolean before, boolean now) {
        narrow = now;
        if (before != now) {
            shown.set(!now);
        }
    }

    /// Whether the sidebar stands over the content rather than beside it.
    boolean over() {
        return getWidth() < scale.of(NARROW);
    }

    private void move(KeyEvent event) {
        var step = switch (event.getCode()) {
            case LEFT -> -STEP;
            case RIGHT -> STEP;
            default -> 0;
        };
        if (step != 0) {
            wish.set(Math.clamp(wish.get() + step, LEAST, MOST));
            event.consume();
        }
    }

    /// Everything is drawn at this size: widths and limits grow with the text.
    void scaleTo(TextSize size) {
        scale = size;
        cross(narrow, over());
        requestLayout();
    }

    private double sidebarWidth() {
        return scale.of(getWidth() < scale.of(WIDE) ? LEAST : Math.clamp(wish.get(), LEAST, MOST));
    }

    @Override
    protected void layoutChildren() {
        var width = sidebarWidth();
        var left = shown.get() && !over() ? width : 0;
        sidebar.resizeRelocate(0, 0, width, getHeight());
        content.resizeRelocate(left, 0, getWidth() - left, getHeight());
        grip.resizeRelocate(width - GRIP / 2 - 1, 0, GRIP, getHeight());
    }
}
