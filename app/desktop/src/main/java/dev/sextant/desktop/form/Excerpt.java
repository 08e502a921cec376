package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Buttons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// Which of many rows are drawn: never more than a few screens of them, whatever there is, and a button at either end
/// that goes on.
final class Excerpt {
    private static final int PAGE = 50;
    private static final int MOST = 4 * PAGE;

    private final IntConsumer going;
    private final Button earlier = Buttons.quiet("", this::back);
    private final Button more = Buttons.quiet("", this::on);
    private int size;
    private int from;
    private int to = PAGE;

    /// From the first row on; `going` hears of the first row that a button brought in.
    Excerpt(IntConsumer going) {
        this.going = going;
    }

    /// There are so many rows now.
    void resize(int rows) {
        size = rows;
        from = Math.min(from, Math.max(0, (rows - 1) / PAGE * PAGE));
        to = Math.max(to, from + PAGE);
    }

    /// The first row that is drawn.
    int from() {
        return from;
    }

    /// The row after the last that is drawn.
    int to() {
        return Math.min(size, to);
    }

    /// Whether the last row is drawn.
    boolean atEnd() {
        return to >= size;
    }

    /// Draws a row, and others around it; false when it is drawn already.
    boolean include(int row) {
        if (row >= from && row < to) {
            return false;
        }
        if (row >= to && row < to + PAGE) {
            extend();
        } else {
            from = row / PAGE * PAGE;
            to = from + PAGE;
        }
        return true;
    }

    private void extend() {
        to += PAGE;
        from = Math.max(from, to - MOST);
    }

    /// The drawn rows between the buttons that are needed.
    List<Node> framed(List<Node> rows) {
        var all = new ArrayList<>(rows);
        if (from > 0) {
            earlier.setText("Show %d before, of %,d".formatted(Math.min(PAGE, from), size));
            all.addFirst(earlier);
        }
        if (!atEnd()) {
            more.setText("Show %d more of %,d".formatted(Math.min(PAGE, size - to), size));
            all.add(more);
        }
        return all;
    }

    private void on() {
        var first = to;
        extend();
        going.accept(first);
    }

    private void back() {
        from = Math.max(0, from - PAGE);
        to = Math.min(to, from + MOST);
        going.accept(from);
    }
}
