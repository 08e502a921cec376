package dev.sextant.desktop.viewer;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How far the text is scrolled: down in places, right in pixels; kept within what there is.
final class Scroll {
    private static final double MARGIN = 40;

    private final DoubleProperty top = new SimpleDoubleProperty();
    private final DoubleProperty left = new SimpleDoubleProperty();
    private double mostTop;
    private double mostLeft;

    /// Places above the upper edge.
    DoubleProperty top() {
        return top;
    }

    /// Pixels left of the text's left edge.
    DoubleProperty left() {
        return left;
    }

    double mostTop() {
        return mostTop;
    }

    double mostLeft() {
        return mostLeft;
    }

    /// Says how far down it goes, and how wide the text and its room are.
    void fit(double most, double width, double room) {
        mostTop = Math.max(0, most);
        mostLeft = width <= room ? 0 : width + MARGIN - room;
        to(top.get(), left.get());
    }

    /// Scrolls there, or as near as there is something.
    void to(double newTop, double newLeft) {
        top.set(Math.clamp(newTop, 0, mostTop));
        left.set(Math.clamp(newLeft, 0, mostLeft));
    }

    /// Scrolls down to there, and to the side just so far that a stretch of pixels is in sight.
    void reveal(double down, double from, double to, double room) {
        var right = left.get();
        if (from < right) {
            right = Math.max(0, from - MARGIN);
        } else if (to > right + room) {
            right = to - room + MARGIN;
        }
        to(down, right);
    }
}
