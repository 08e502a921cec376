package dev.sextant.desktop.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which rows are folded away. A fold keeps its first row, whose end it takes along; a fold in a fold is remembered.
final class Folds {
    private final TreeMap<Long, Long> folds = new TreeMap<>();
    private List<Fold> outermost = List.of();

    /// A fold that is in sight: its first row, its last, and how many rows before it are hidden by others.
    record Fold(long first, long last, long hiddenBefore) {
        /// Rows it hides.
        long hidden() {
            return last - first;
        }
    }

    /// Folds rows `first` to `last` into the first.
    void fold(long first, long last) {
        folds.put(first, last);
        settle();
    }

    /// Unfolds what is folded into a row.
    void unfold(long first) {
        folds.remove(first);
        settle();
    }

    /// Unfolds whatever hides a row.
    void reveal(long row) {
        folds.entrySet().removeIf(fold -> fold.getKey() < row && row <= fold.getValue());
        settle();
    }

    void clear() {
        folds.clear();
        settle();
    }

    private void settle() {
        var settled = new ArrayList<Fold>();
        var hidden = 0L;
        var end = -1L;
        for (Map.Entry<Long, Long> fold : folds.entrySet()) {
            if (fold.getKey() > end) {
                settled.add(new Fold(fold.getKey(), fold.getValue(), hidden));
                end = fold.getValue();
                hidden += end - fold.getKey();
            }
        }
        outermost = List.copyOf(settled);
    }

    /// The fold whose first row this is.
    Optional<Fold> at(long row) {
        return Optional.ofNullable(before(row)).filter(fold -> fold.first() == row);
    }

    /// How many rows are in sight of this many.
    long shown(long rows) {
        return outermost.isEmpty()
                ? rows
                : rows
                        - outermost.getLast().hiddenBefore()
                        - outermost.getLast().hidden();
    }

    /// The row that stands in this place from the top.
    long row(long place) {
        var low = 0;
        var high = outermost.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            var fold = outermost.get(middle);
            if (fold.first() - fold.hiddenBefore() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? place
                : place
                        + outermost.get(low - 1).hiddenBefore()
                        + outermost.get(low - 1).hidden();
    }

    /// The place from the top in which a row stands, or the row it is folded into.
    long place(long row) {
        var fold = before(row);
        if (fold == null) {
            return row;
        }
        var seen = Math.min(row, fold.first());
        return row <= fold.last() ? seen - fold.hiddenBefore() : row - fold.hiddenBefore() - fold.hidden();
    }

    private @Nullable Fold before(long row) {
        var low = 0;
        var high = outermost.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (outermost.get(middle).first() <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : outermost.get(low - 1);
    }
}
