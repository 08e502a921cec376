package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where every 256th row begins, what is open there, and how shallow the rows from there to the next mark are. Grows on
/// one thread while others read.
final class RowIndex {
    /// Rows between two marks.
    static final int BLOCK = 256;

    private final List<Block> blocks = new ArrayList<>();
    private final Nesting nesting = new Nesting(Nesting.Stand.FIRST);
    private int level;
    private int shallow = Integer.MAX_VALUE;
    private int depth;
    private long counted;
    private long line;
    private long broadest;
    private boolean ended = true;
    private volatile long rows;
    private volatile long widest;
    private volatile long lines;
    private volatile boolean complete;

    /// Where a block begins, what is open before it, and the least depth of its rows.
    record Block(Mark mark, Nesting.Stand stand, int shallowest) {}

    /// A row begins at an offset, within a token or not; it may go on with the line of the row before, or close what an
    /// earlier row opened.
    void begin(long offset, int inside, boolean continued, boolean closes) {
        var its = continued ? line : line + 1;
        if (counted % BLOCK == 0) {
            publish();
            add(new Block(new Mark(offset, level, inside, its, continued), nesting.stand(), 0));
        }
        line = its;
        if (closes) {
            level--;
            nesting.close();
        } else if (!continued) {
            nesting.begin(offset, counted);
        }
        ended = false;
        depth = level;
        shallow = Math.min(shallow, level);
        counted++;
    }

    private synchronized void add(Block block) {
        blocks.add(block);
        shallow = Integer.MAX_VALUE;
    }

    /// Spaces before the row that began last.
    int indent() {
        return JsonRow.indent(depth);
    }

    /// The row that began last ends, after so many columns without its indent; it may open what later rows close.
    void end(long columns, boolean opens) {
        ended = true;
        broadest = Math.max(broadest, indent() + columns);
        if (opens) {
            level++;
            nesting.open();
        }
    }

    /// Lets others read the rows counted in so far.
    void publish() {
        if (counted > 0) {
            synchronized (this) {
                var last = blocks.getLast();
                blocks.set(blocks.size() - 1, new Block(last.mark(), last.stand(), shallow));
            }
            widest = broadest;
            lines = line;
            rows = ended ? counted : counted - 1;
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

    /// The line that was begun last, from 1; 0 before the first. For the thread on which it grows.
    long line() {
        return line;
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

    /// Where the block after one begins, when it is known.
    synchronized Optional<Mark> after(int block) {
        return block + 1 < blocks.size() ? Optional.of(blocks.get(block + 1).mark()) : Optional.empty();
    }
}
