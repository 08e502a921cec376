package dev.sextant.desktop.viewer;

import java.util.Arrays;

/// Where a searched text was found, in the order of the rows. Grows on one thread while others read.
final class Hits {
    /// Hits that are kept; there may be more.
    static final int MOST = 100_000;

    private long[] rows = new long[64];
    private int[] indices = new int[64];
    private final int length;
    private int count;
    private boolean complete;
    private boolean more;

    /// Hits of this many characters.
    Hits(int length) {
        this.length = length;
    }

    /// One of them.
    record Hit(long row, int from, int to) {}

    /// Adds a hit after all others; false when no more are taken.
    synchronized boolean add(long row, int index) {
        if (count == MOST) {
            more = true;
            return false;
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            indices = Arrays.copyOf(indices, count * 2);
        }
        rows[count] = row;
        indices[count] = index;
        count++;
        return true;
    }

    synchronized void finish() {
        complete = true;
    }

    synchronized int count() {
        return count;
    }

    /// Whether all rows were searched, or as many hits found as are kept.
    synchronized boolean complete() {
        return complete;
    }

    /// Whether there are more than are kept.
    synchronized boolean more() {
        return more;
    }

    synchronized Hit get(int number) {
        return new Hit(rows[number], indices[number], indices[number] + length);
    }

    /// The number of the first hit at or after a position; the count when there is none.
    synchronized int firstFrom(Position position) {
        var low = 0;
        var high = count;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (new Position(rows[middle], indices[middle]).compareTo(position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
