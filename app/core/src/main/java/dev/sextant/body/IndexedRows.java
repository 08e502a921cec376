package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Rows found by their index: a block is scanned again when one of its rows is asked for, and the latest blocks are
/// kept.
final class IndexedRows implements Rows {
    private static final int KEPT = 8;

    private final RowIndex index;
    private final Window window;
    private final Function<Mark, RowScanner> scanner;
    private final Optional<Names> names;
    private final Map<Integer, List<Row>> blocks = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Row>> eldest) {
            return size() > KEPT;
        }
    };

    /// Rows of an index over bytes; with names where they are values.
    IndexedRows(RowIndex index, Window window, Function<Mark, RowScanner> scanner, Optional<Names> names) {
        this.index = index;
        this.window = window;
        this.scanner = scanner;
        this.names = names;
    }

    @Override
    public long count() {
        return index.rows();
    }

    @Override
    public Row row(long number) {
        return block(blockOf(number)).get((int) (number % RowIndex.BLOCK));
    }

    @Override
    public long closing(long number) {
        var depth = row(number).depth();
        var count = count();
        var at = number + 1;
        while (at < count) {
            if (at % RowIndex.BLOCK == 0
                    && index.block(blockOf(at)).shallowest() > depth
                    && at + RowIndex.BLOCK < count) {
                at += RowIndex.BLOCK;
            } else if (row(at).depth() <= depth) {
                return at;
            } else {
                at++;
            }
        }
        return -1;
    }

    @Override
    public long candidate(long number, Needle needle) {
        var count = count();
        var at = number;
        while (at % RowIndex.BLOCK == 0 && at < count && lacks(blockOf(at), needle)) {
            at = Math.min(count, at + RowIndex.BLOCK);
        }
        return at;
    }

    private boolean lacks(int block, Needle needle) {
        var end = index.end(block);
        if (end < 0 && !index.complete()) {
            return false;
        }
        var to = end < 0 ? window.size() : Math.min(window.size(), end + needle.reach());
        return !needle.in(window, index.block(block).mark().offset(), to);
    }

    @Override
    public long at(long offset) {
        var low = 0;
        var high = blockOf(Math.max(0, count() - 1));
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (index.block(middle).mark().offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var scan = scanner.apply(index.block(low).mark());
        var at = (long) low * RowIndex.BLOCK;
        while (scan.next() && scan.end() <= offset && at < count() - 1) {
            at++;
        }
        return at;
    }

    @Override
    public Trail trail(long number, int most) {
        return names.map(known -> known.trail(walk(number).nesting().trail(), most))
                .orElse(Trail.NONE);
    }

    @Override
    public Optional<Part> part(long number) {
        if (names.isEmpty() || number >= count()) {
            return Optional.empty();
        }
        var nesting = walk(number).nesting();
        return nesting.followed() ? part(nesting.trail().getLast(), names.get()) : Optional.empty();
    }

    private Optional<Part> part(Frame begin, Names known) {
        var first = begin.row();
        while (first + 1 < count() && row(first + 1).continued() && !row(first).opens()) {
            first++;
        }
        if (!row(first).opens()) {
            return Optional.of(known.scalar(begin.row(), first, begin.offset()));
        }
        var last = closing(first);
        if (last < 0) {
            return Optional.empty();
        }
        var end = walk(last).scan().mark().offset() + 1;
        var children = last > first + 1 ? walk(last - 1).nesting().children() : 0;
        return Optional.of(known.container(new Part(begin.row(), last, begin.offset(), end, children)));
    }

    /// A scanner that stands on a row, and what is open there.
    private record Walk(RowScanner scan, Nesting nesting) {}

    private Walk walk(long number) {
        var block = index.block(blockOf(number));
        var nesting = new Nesting(block.stand());
        var scan = scanner.apply(block.mark());
        for (var at = number - number % RowIndex.BLOCK; at <= number && scan.next(); at++) {
            nesting.take(scan, at);
        }
        return new Walk(scan, nesting);
    }

    private static int blockOf(long number) {
        return (int) (number / RowIndex.BLOCK);
    }

    private List<Row> block(int number) {
        var kept = blocks.get(number);
        var readable = Math.min(RowIndex.BLOCK, count() - (long) number * RowIndex.BLOCK);
        if (kept == null || kept.size() < readable) {
            kept = scan(number, readable);
            blocks.put(number, kept);
        }
        return kept;
    }

    /// Rows beyond those that can be read are left alone: of their bytes not all may be there.
    private List<Row> scan(int number, long readable) {
        var rows = new ArrayList<Row>(RowIndex.BLOCK);
        var scan = scanner.apply(index.block(number).mark());
        while (rows.size() < readable && scan.next()) {
            rows.add(scan.row());
        }
        return rows;
    }
}
