package dev.sextant.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows rows in their order and knows what is open around the latest one. Beyond 100,000 levels it only counts.
final class Nesting {
    private static final int DEEPEST = 100_000;

    private @Nullable Frame top;
    private long children;
    private long childRow;
    private long childOffset;
    private int beyond;

    /// Where a nesting stood between two rows.
    record Stand(@Nullable Frame top, long children, long childRow, long childOffset, int beyond) {
        /// Before the first row.
        static final Stand FIRST = new Stand(null, 0, 0, 0, 0);
    }

    /// A nesting that goes on from where one stood.
    Nesting(Stand from) {
        this.top = from.top();
        this.children = from.children();
        this.childRow = from.childRow();
        this.childOffset = from.childOffset();
        this.beyond = from.beyond();
    }

    /// Takes the next row, which has this number.
    void take(RowScanner row, long number) {
        if (row.closes()) {
            close();
        } else if (!row.mark().continued()) {
            begin(row.mark().offset(), number);
        }
        if (row.opens()) {
            open();
        }
    }

    /// The next value begins at an offset, in a row of this number.
    void begin(long offset, long row) {
        childRow = row;
        childOffset = offset;
        children += beyond == 0 ? 1 : 0;
    }

    /// What began last is open from here on.
    void open() {
        var depth = top == null ? 0 : top.depth() + 1;
        if (beyond > 0 || depth == DEEPEST) {
            beyond++;
        } else {
            top = new Frame(top, childRow, childOffset, children - 1, depth);
            children = 0;
        }
    }

    /// What was opened last is closed.
    void close() {
        if (beyond > 0) {
            beyond--;
        } else if (top != null) {
            childRow = top.row();
            childOffset = top.offset();
            children = top.index() + 1;
            top = top.around();
        }
    }

    Stand stand() {
        return new Stand(top, children, childRow, childOffset, beyond);
    }

    /// Children so far of what is open.
    long children() {
        return children;
    }

    /// Whether the latest row lies no deeper than is followed.
    boolean followed() {
        return beyond == 0;
    }

    /// What leads to the latest row, from outside in: whatever it lies in and itself. What lies beyond the deepest
    /// level that is followed is left out.
    List<Frame> trail() {
        var trail = new ArrayList<Frame>();
        var within = top;
        if (beyond == 0 && (top == null || top.row() != childRow)) {
            trail.add(new Frame(top, childRow, childOffset, children - 1, top == null ? 0 : top.depth() + 1));
        }
        while (within != null) {
            trail.add(within);
            within = within.around();
        }
        return trail.reversed();
    }
}
