package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;
import java.util.ArrayList;
import java.util.List;

/// Where every 256th row begins, what is open there, and how shallow the rows from there to the next mark are. Grows on
/// one thread while others read.
final class RowIndex {
    /// Rows between two marks.
    static final int BLOCK = 256;

    private final List<Block> blocks = new ArrayList<>();
    private final Nesting nesting = new Nesting(Nesting.Stand.FIRST);
    private int shallow = Integer.MAX_VALUE;
    private long counted;
    private long line;
    private volatile long rows;
    private volatile long widest;
    private volatile long lines;
    private volatile boolean complete;

    /// Where a block begins, what is open before it, and the least depth of its rows.
    record Block(Mark mark, Nesting.Stand stand, int shallowest) {}

    /// Counts a row in; its mark is kept when it begins a block.
    void add(RowScanner row) {
        if (counted % BLOCK == 0) {
            publish();
            synchronized (this) {
                blocks.add(new Block(row.mark(), nesting.stand(), 0));
            }
            shallow = Integer.MAX_VALUE;
        }
        nesting.take(row, counted);
        shallow = Math.min(shallow, row.depth());
        counted++;
        if (row.width() > widest) {
            widest = row.width();
        }
        line = row.mark().line();
    }

    private void publish() {
        if (counted > 0) {
            synchronized (this) {
                var last = blocks.getLast();
                blocks.set(blocks.size() - 1, new Block(last.mark(), last.stand(), shallow));
            }
            rows = counted;
            lines = line;
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

    /// A block, below the number of those that are known.
    synchronized Block block(int number) {
        return blocks.get(number);
    }

    /// Where a block ends; -1 when no mark is known after it.
    synchronized long end(int block) {
        return block + 1 < blocks.size() ? blocks.get(block + 1).mark().offset() : -1;
    }
}
