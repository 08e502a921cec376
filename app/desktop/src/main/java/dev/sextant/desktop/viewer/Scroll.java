package dev.sextant.desktop.viewer;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How far the text is scrolled: down in rows, right in pixels; kept within what there is.
final class Scroll {
    private static final double MARGIN = 40;

    private final DoubleProperty top = new SimpleDoubleProperty();
    private final DoubleProperty left = new SimpleDoubleProperty();
    private double mostTop;
    private double mostLeft;

    /// Rows above the upper edge.
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

    /// Says how many rows there are and fit, and how wide the text and its room are.
    void fit(long rows, double fitting, double width, double room) {
        mostTop = Math.max(0, rows - Math.floor(fitting));
        mostLeft = width <= room ? 0 : width + MARGIN - room;
        to(top.get(), left.get());
    }

    /// Scrolls there, or as near as there is something.
    void to(double newTop, double newLeft) {
        top.set(Math.clamp(newTop, 0, mostTop));
        left.set(Math.clamp(newLeft, 0, mostLeft));
    }

    /// Scrolls just so far that a place and a stretch of columns in pixels are in sight.
    void reveal(double place, double fitting, double from, double to, double room) {
        var down = top.get();
        if (place < down) {
            down = place;
        } else if (place + 1 > down + fitting) {
            down = Math.ceil(place + 1 - fitting);
        }
        var right = left.get();
        if (from < right) {
            right = Math.max(0, from - MARGIN);
        } else if (to > right + room) {
            right = to - room + MARGIN;
        }
        to(down, right);
    }

    /// Scrolls so that a place stands in the middle, unless it is in sight already.
    void centre(double place, double fitting) {
        if (place < top.get() || place + 1 > top.get() + fitting) {
            to(Math.floor(place - fitting / 2), left.get());
        }
    }
}
