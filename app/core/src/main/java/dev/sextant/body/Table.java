package dev.sextant.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// An array of objects as rows and columns: where each element begins is kept, and its cells are read when asked for.
/// Reading is for one thread at a time; what takes long ends early when its thread is interrupted.
public final class Table {
    /// Columns that are kept; members of other names are left out.
    static final int MOST_COLUMNS = 200;

    /// Rows that are kept.
    static final int MOST_ROWS = 2_000_000;

    private final Records records;
    private final Window window;
    private final Map<String, Integer> columns;
    private long[] starts = new long[1_024];
    private int rows;
    private boolean whole = true;

    private Table(Records records, Window window, Map<String, Integer> columns) {
        this.records = records;
        this.window = window;
        this.columns = columns;
    }

    /// The table of the elements between two offsets, those of an array or documents one after another.
    static Table of(Records records, Window window, long from, long to) {
        var table = new Table(records, window, new LinkedHashMap<>());
        table.read(from, to);
        return table;
    }

    /// The same table for another thread.
    public Table reader() {
        var same = new Table(records, window.another(), columns);
        same.starts = starts;
        same.rows = rows;
        same.whole = whole;
        return same;
    }

    private void read(long from, long to) {
        whole = records.each(window, from, to, this::column, start -> {
            if (rows == MOST_ROWS || Thread.currentThread().isInterrupted()) {
                return false;
            }
            add(start);
            return true;
        });
    }

    private void add(long start) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
        }
        starts[rows++] = start;
    }

    private void column(String name) {
        if (columns.size() < MOST_COLUMNS) {
            columns.putIfAbsent(name, columns.size());
        }
    }

    /// Names of the columns, in the order they first appear.
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /// How many rows there are.
    public int rows() {
        return rows;
    }

    /// Whether all rows are in it.
    public boolean whole() {
        return whole;
    }

    /// The cells of a row, one a column.
    public List<Cell> row(int number) {
        var cells = new Cell[columns.size()];
        Arrays.fill(cells, Cell.ABSENT);
        records.cells(window, starts[number], (name, cell) -> {
            var column = columns.get(name);
            if (column != null) {
                cells[column] = cell;
            }
        });
        return List.of(cells);
    }

    /// Where a row begins in the body.
    public long offset(int number) {
        return starts[number];
    }

    /// The rows with a text in any cell, in any case; all for a blank one.
    public int[] matching(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return IntStream.range(0, rows)
                .takeWhile(_ -> !Thread.currentThread().isInterrupted())
                .filter(row -> wanted.isEmpty() || row(row).stream().anyMatch(cell -> cell.contains(wanted)))
                .toArray();
    }

    /// Rows in the order of a column: numbers by their size before texts without regard to case, what is absent last.
    public int[] sorted(int[] some, int column, boolean descending) {
        var keyed = new ArrayList<Key>(some.length);
        for (var row : some) {
            keyed.add(new Key(row, row(row).get(column)));
        }
        keyed.sort(descending ? Key.DOWN : Key.UP);
        return keyed.stream().mapToInt(Key::row).toArray();
    }

    private record Key(int row, Cell cell) {
        private static final Comparator<Key> VALUES = Comparator.comparingInt((Key key) -> rank(key.cell()))
                .thenComparingDouble(key -> key.cell().number().orElse(0.0))
                .thenComparing(key -> key.cell().text(), String.CASE_INSENSITIVE_ORDER);
        static final Comparator<Key> UP =
                Comparator.comparing((Key key) -> key.cell().absent()).thenComparing(VALUES);
        static final Comparator<Key> DOWN =
                Comparator.comparing((Key key) -> key.cell().absent()).thenComparing(VALUES.reversed());

        private static int rank(Cell cell) {
            return cell.ink() == Ink.NUMBER ? 0 : 1;
        }
    }
}
