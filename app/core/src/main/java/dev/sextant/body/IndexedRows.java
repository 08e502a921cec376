package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows found by their index: a block is scanned again when one of its rows is asked for, and the latest blocks are
/// kept.
final class IndexedRows implements Rows {
    private static final int KEPT = 8;

    private final RowIndex index;
    private final Window window;
    private final Layout layout;
    private final Optional<Names> names;
    private @Nullable Page latest;
    private int latestNumber;
    private final Map<Integer, Page> pages = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Page> eldest) {
            return size() > KEPT;
        }
    };

    /// Rows of an index over bytes; with names where they are values.
    IndexedRows(RowIndex index, Window window, Layout layout, Optional<Names> names) {
        this.index = index;
        this.window = window;
        this.layout = layout;
        this.names = names;
    }

    @Override
    public long count() {
        return index.rows();
    }

    @Override
    public Row row(long number) {
        return page(number).row(inPage(number));
    }

    @Override
    public String text(long number) {
        return page(number).text(inPage(number));
    }

    @Override
    public boolean continued(long number) {
        return place(number).mark().continued();
    }

    private Layout.Place place(long number) {
        return page(number).place(inPage(number));
    }

    @Override
    public long closing(long number) {
        var depth = place(number).depth();
        var count = count();
        var at = number + 1;
        while (at < count) {
            if (at % RowIndex.BLOCK == 0
                    && index.block(blockOf(at)).shallowest() > depth
                    && at + RowIndex.BLOCK < count) {
                at += RowIndex.BLOCK;
            } else if (place(at).depth() <= depth) {
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
        var from = number;
        while (from < count && !needle.everywhere()) {
            var found = needle.next(window, offset(from), limit(blockOf(from), needle));
            var row = found < 0 ? -1 : page(from).owner(inPage(from), found, needle.reach());
            if (row >= 0) {
                return Math.min(count, from - inPage(from) + row);
            }
            from += RowIndex.BLOCK - inPage(from);
        }
        return Math.min(count, from);
    }

    private long offset(long row) {
        var inPage = inPage(row);
        return inPage == 0
                ? index.block(blockOf(row)).mark().offset()
                : page(row).place(inPage).mark().offset();
    }

    /// The offset before which a needle stands for a hit that begins in a block.
    private long limit(int block, Needle needle) {
        var after = index.after(block);
        var end = after.map(Mark::offset).orElse(window.size());
        return after.filter(Mark::continued).isEmpty() ? end : Math.min(window.size(), end + needle.reach());
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
        var scan = layout.from(index.block(low).mark());
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
        while (first + 1 < count() && continued(first + 1) && !row(first).opens()) {
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
        var scan = layout.from(block.mark());
        for (var at = number - number % RowIndex.BLOCK; at <= number && scan.next(); at++) {
            nesting.take(scan, at);
        }
        return new Walk(scan, nesting);
    }

    private static int blockOf(long number) {
        return (int) (number / RowIndex.BLOCK);
    }

    private static int inPage(long number) {
        return (int) (number % RowIndex.BLOCK);
    }

    private Page page(long row) {
        var number = blockOf(row);
        var readable = (int) Math.min(RowIndex.BLOCK, count() - (long) number * RowIndex.BLOCK);
        if (latest == null || number != latestNumber || latest.size() < readable) {
            var kept = pages.get(number);
            latest = kept == null || kept.size() < readable ? read(number, readable) : kept;
            latestNumber = number;
        }
        return latest;
    }

    /// Rows beyond those that can be read are left alone: of their bytes not all may be there.
    private Page read(int number, int readable) {
        var page = Page.from(layout, index.block(number).mark(), readable);
        pages.put(number, page);
        return page;
    }
}
