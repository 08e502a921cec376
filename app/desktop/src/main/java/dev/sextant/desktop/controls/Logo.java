package dev.sextant.desktop.controls;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// Sextant's own mark: frame, arc and index arm. Its style class says its size.
public final class Logo extends Region {
    private static final double GRID = 24;

    /// The mark; with style class `large` for the first view.
    public Logo() {
        getStyleClass().add("logo");
        setMouseTransparent(true);
        getChildren()
                .addAll(
                        stroke("M12 2L3.6 18.8M12 2L20.4 18.8", "frame"),
                        stroke("M1.8 17.8C6.5 24 17.5 24 22.2 17.8", "frame"),
                        stroke("M12 2L15.2 22.6", "arm"));
    }

    private static SVGPath stroke(String content, String style) {
        var path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().addAll("stroke", style);
        path.setManaged(false);
        return path;
    }

    @Override
    protected void layoutChildren() {
        var scale = getWidth() / GRID;
        for (var path : getChildren()) {
            var bounds = path.getBoundsInLocal();
            path.setScaleX(scale);
            path.setScaleY(scale);
            path.setLayoutX(bounds.getCenterX() * (scale - 1));
            path.setLayoutY(bounds.getCenterY() * (scale - 1));
        }
    }
}
