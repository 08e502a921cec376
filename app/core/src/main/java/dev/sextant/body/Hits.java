package dev.sextant.body;

import java.util.Arrays;

/// Where a searched text was found, in the order of the rows. Grows on one thread while others read.
public final class Hits {
    /// Hits that are kept; those after them are only counted.
    static final int MOST = 1_000_000;

    private long[] rows = new long[64];
    private int[] froms = new int[64];
    private int[] tos = new int[64];
    private int[] further = new int[64];
    private int kept;
    private long found;
    private boolean complete;
    private String fault = "";

    /// One of them: where it begins and where it ends, which may be in a later row of the same line.
    public record Hit(Position from, Position to) {}

    /// Adds a hit after all others.
    synchronized void add(Hit hit) {
        found++;
        if (kept == MOST) {
            return;
        }
        if (kept == rows.length) {
            rows = Arrays.copyOf(rows, kept * 2);
            froms = Arrays.copyOf(froms, kept * 2);
            tos = Arrays.copyOf(tos, kept * 2);
            further = Arrays.copyOf(further, kept * 2);
        }
        rows[kept] = hit.from().row();
        froms[kept] = hit.from().index();
        tos[kept] = hit.to().index();
        further[kept] = (int) (hit.to().row() - hit.from().row());
        kept++;
    }

    synchronized void finish() {
        complete = true;
    }

    /// The search ended early, for a reason to tell a person.
    synchronized void fail(String why) {
        fault = why;
        complete = true;
    }

    /// Hits that can be gone to.
    public synchronized int count() {
        return kept;
    }

    /// Hits so far, those not kept included.
    public synchronized long found() {
        return found;
    }

    /// Whether the search is over.
    public synchronized boolean complete() {
        return complete;
    }

    /// Why not all rows were searched; blank when they are or will be.
    public synchronized String fault() {
        return fault;
    }

    /// One of those that can be gone to.
    public synchronized Hit get(int number) {
        return new Hit(
                new Position(rows[number], froms[number]), new Position(rows[number] + further[number], tos[number]));
    }

    /// The number of the first hit at or after a position; the count when there is none.
    public synchronized int firstFrom(Position position) {
        var low = 0;
        var high = kept;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (new Position(rows[middle], froms[middle]).compareTo(position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
