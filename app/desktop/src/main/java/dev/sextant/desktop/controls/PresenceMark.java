package dev.sextant.desktop.controls;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// Says whether a field is set: full is set, half is the default, a ring is not set, red is invalid.
public final class PresenceMark extends Region {
    private static final double RADIUS = 0.225;

    private final Circle ring = new Circle();
    private final Arc half = new Arc(0, 0, 0, 0, 90, 180);

    /// What a mark can say.
    public enum State {
        SET("set"),
        DEFAULT("default"),
        UNSET("not set"),
        INVALID("invalid");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /// What a screen reader says.
        public String words() {
            return words;
        }
    }

    /// A mark of this state.
    public PresenceMark(State state) {
        ring.getStyleClass().add("presence-ring");
        half.getStyleClass().add("presence-half");
        half.setType(ArcType.ROUND);
        ring.setManaged(false);
        half.setManaged(false);
        getChildren().addAll(ring, half);
        setAccessibleRole(AccessibleRole.TEXT);
        show(state);
    }

    /// Shows another state.
    public void show(State state) {
        getStyleClass().setAll("presence", state.name().toLowerCase(Locale.ROOT));
        setAccessibleText(state.words());
    }

    @Override
    protected void layoutChildren() {
        ring.setRadius(getWidth() * RADIUS);
        half.setRadiusX(getWidth() * RADIUS);
        half.setRadiusY(getWidth() * RADIUS);
        for (var shape : getChildren()) {
            shape.setLayoutX(getWidth() / 2);
            shape.setLayoutY(getHeight() / 2);
        }
    }
}
