package dev.sextant.desktop.viewer;

import dev.sextant.desktop.viewer.RowScanner.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Rows found by their index: a block is scanned again when one of its rows is asked for, and the latest blocks are
/// kept.
final class IndexedRows implements Rows {
    private static final int KEPT = 8;

    private final RowIndex index;
    private final Window window;
    private final Function<Mark, RowScanner> scanner;
    private final Map<Integer, List<Row>> blocks = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Row>> eldest) {
            return size() > KEPT;
        }
    };

    IndexedRows(RowIndex index, Window window, Function<Mark, RowScanner> scanner) {
        this.index = index;
        this.window = window;
        this.scanner = scanner;
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
            if (at % RowIndex.BLOCK == 0 && index.shallowest(blockOf(at)) > depth && at + RowIndex.BLOCK < count) {
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
        return !needle.in(window, index.mark(block).offset(), end < 0 ? window.size() : end);
    }

    private static int blockOf(long number) {
        return (int) (number / RowIndex.BLOCK);
    }

    private List<Row> block(int number) {
        var kept = blocks.get(number);
        var readable = Math.min(RowIndex.BLOCK, count() - (long) number * RowIndex.BLOCK);
        if (kept == null || kept.size() < readable) {
            kept = scan(number);
            blocks.put(number, kept);
        }
        return kept;
    }

    private List<Row> scan(int number) {
        var rows = new ArrayList<Row>(RowIndex.BLOCK);
        var scan = scanner.apply(index.mark(number));
        while (rows.size() < RowIndex.BLOCK && scan.next()) {
            rows.add(scan.row());
        }
        return rows;
    }
}
