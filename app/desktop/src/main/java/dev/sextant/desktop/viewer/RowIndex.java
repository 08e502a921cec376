package dev.sextant.desktop.viewer;

import dev.sextant.desktop.viewer.RowScanner.Mark;
import java.util.ArrayList;
import java.util.List;

/// Where every 256th row begins, and how shallow the rows from there to the next mark are. Grows on one thread while
/// others read.
final class RowIndex {
    /// Rows between two marks.
    static final int BLOCK = 256;

    private final List<Mark> marks = new ArrayList<>();
    private final List<Integer> shallowest = new ArrayList<>();
    private int shallow = Integer.MAX_VALUE;
    private long counted;
    private volatile long rows;
    private volatile long widest;
    private volatile long lines;
    private volatile boolean complete;

    /// Counts a row in; its mark is kept when it begins a block.
    void add(RowScanner row) {
        if (counted % BLOCK == 0) {
            publish();
            synchronized (this) {
                marks.add(row.mark());
                shallowest.add(0);
            }
            shallow = Integer.MAX_VALUE;
        }
        shallow = Math.min(shallow, row.depth());
        counted++;
        if (row.width() > widest) {
            widest = row.width();
        }
        lines = row.mark().line();
    }

    private void publish() {
        if (counted > 0) {
            synchronized (this) {
                shallowest.set(shallowest.size() - 1, shallow);
            }
            rows = counted;
        }
    }

    /// Says that no more rows come.
    void finish() {
        publish();
        complete = true;
    }

    /// Rows that can be read by now.
    long rows() {
        return rows;
    }

    /// Lines counted by now; a long line is more than one row.
    long lines() {
        return lines;
    }

    /// Columns of the widest row so far.
    long widest() {
        return widest;
    }

    boolean complete() {
        return complete;
    }

    /// Where a block begins.
    synchronized Mark mark(int block) {
        return marks.get(block);
    }

    /// Where a block ends; -1 when no mark is known after it.
    synchronized long end(int block) {
        return block + 1 < marks.size() ? marks.get(block + 1).offset() : -1;
    }

    /// The least depth of the rows in a block.
    synchronized int shallowest(int block) {
        return shallowest.get(block);
    }
}
