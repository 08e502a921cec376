package dev.sextant.desktop.controls;

import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// The share of a credential's life that is left, as a ring that empties clockwise.
public final class Ring extends Region {
    private static final double SCARCE = 0.2;
    private static final double RADIUS = 0.38;

    private final Circle rest = new Circle();
    private final Arc left = new Arc(0, 0, 0, 0, 90, 360);

    /// A ring with this share left, from 0 to 1.
    public Ring(double share) {
        rest.getStyleClass().add("ring-rest");
        left.getStyleClass().add("ring-left");
        left.setType(ArcType.OPEN);
        rest.setManaged(false);
        left.setManaged(false);
        getChildren().addAll(rest, left);
        setMouseTransparent(true);
        show(share);
    }

    /// Shows another share.
    public void show(double share) {
        var shown = Math.clamp(share, 0, 1);
        left.setLength(-360 * shown);
        left.setVisible(shown > 0);
        getStyleClass().setAll("ring", tone(shown).style());
    }

    @Override
    protected void layoutChildren() {
        rest.setRadius(getWidth() * RADIUS);
        left.setRadiusX(getWidth() * RADIUS);
        left.setRadiusY(getWidth() * RADIUS);
        for (var shape : getChildren()) {
            shape.setLayoutX(getWidth() / 2);
            shape.setLayoutY(getHeight() / 2);
        }
    }

    /// Ok over 20 %, warn under, bad when nothing is left.
    public static Tone tone(double share) {
        if (share <= 0) {
            return Tone.BAD;
        }
        return share < SCARCE ? Tone.WARN : Tone.OK;
    }
}
