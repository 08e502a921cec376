package dev.sextant.desktop.viewer;

import dev.sextant.body.Cell;
import dev.sextant.body.Csv;
import dev.sextant.body.Document;
import dev.sextant.body.Table;
import dev.sextant.body.Tables;
import dev.sextant.desktop.fx.Background;
import dev.sextant.lens.Figures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The state of a table over a body: which array, which rows in which order, which columns. For the window's thread;
/// reading, sorting and filtering go on elsewhere.
final class TableViewModel {
    private static final int KEPT = 256;
    private static final int LARGEST_COPY = 32 << 20;

    private final Background background;
    private final Runnable changed;
    private final Map<Integer, List<Cell>> cells = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Cell>> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Integer> hidden = new TreeSet<>();
    private List<Tables.Place> places = List.of();
    private Optional<Tables.Place> place = Optional.empty();
    private @Nullable Document document;
    private @Nullable Table table;
    private int[] order = {};
    private String filter = "";
    private Sort sort = Sort.NONE;
    private Background.@Nullable Job job;

    /// A column that rows are sorted by, or -1.
    record Sort(int column, boolean descending) {
        static final Sort NONE = new Sort(-1, false);
    }

    /// A table; `changed` hears when something else is to be shown.
    TableViewModel(Background background, Runnable changed) {
        this.background = background;
        this.changed = changed;
    }

    /// Looks for the arrays of a document whose index is complete, and shows the first.
    void show(Document body) {
        clear();
        document = body;
        start("find tables", () -> body.tables().places(), found -> {
            places = found;
            if (found.isEmpty()) {
                changed.run();
            } else {
                choose(found.getFirst());
            }
        });
    }

    /// Shows nothing.
    void clear() {
        forget();
        places = List.of();
        place = Optional.empty();
    }

    private void forget() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        table = null;
        order = new int[0];
        sort = Sort.NONE;
        filter = "";
        hidden.clear();
        cells.clear();
    }

    /// Shows another array.
    void choose(Tables.Place wish) {
        forget();
        place = Optional.of(wish);
        changed.run();
        var body = document;
        if (body != null) {
            start("read table", () -> body.tables().read(wish), read -> {
                table = read;
                order = IntStream.range(0, read.rows()).toArray();
                changed.run();
            });
        }
    }

    private <T> void start(String name, java.util.function.Supplier<T> work, Consumer<T> then) {
        job = background.start(name, work, result -> {
            job = null;
            then.accept(result);
        });
    }

    /// Shows the rows with a text in any cell.
    void filter(String text) {
        filter = text;
        arrange();
    }

    /// Shows rows in another order.
    void sort(Sort wish) {
        sort = wish;
        arrange();
    }

    private void arrange() {
        if (table == null) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        var reader = table.reader();
        var text = filter;
        var by = sort;
        start("arrange table", () -> arranged(reader, text, by), arranged -> {
            order = arranged;
            changed.run();
        });
    }

    private static int[] arranged(Table reader, String text, Sort by) {
        var matching = reader.matching(text);
        return by.column() < 0 ? matching : reader.sorted(matching, by.column(), by.descending());
    }

    /// Hides a column or shows it again.
    void hide(int column, boolean away) {
        if (away) {
            hidden.add(column);
        } else {
            hidden.remove(column);
        }
        changed.run();
    }

    /// Arrays there are.
    List<Tables.Place> places() {
        return places;
    }

    Optional<Tables.Place> place() {
        return place;
    }

    /// Whether something is still being read.
    boolean busy() {
        return job != null;
    }

    List<String> columns() {
        return table == null ? List.of() : table.columns();
    }

    /// Columns in sight, by their number.
    List<Integer> shown() {
        return IntStream.range(0, columns().size())
                .filter(column -> !hidden.contains(column))
                .boxed()
                .toList();
    }

    /// Rows in their order, by their number.
    int[] order() {
        return order;
    }

    /// A cell by the numbers of its row and column.
    Cell cell(int row, int column) {
        return table == null
                ? Cell.ABSENT
                : cells.computeIfAbsent(row, table::row).get(column);
    }

    /// Where a row begins in the body.
    long offset(int row) {
        return table == null ? 0 : table.offset(row);
    }

    /// How much is in sight: `58 311 rows, 6 of 14 columns`.
    String facts() {
        if (table == null) {
            return busy() ? "Reading …" : "";
        }
        var rows = order.length == table.rows()
                ? Figures.count(order.length, "row")
                : Figures.count(order.length) + " of " + Figures.count(table.rows(), "row");
        var columns = hidden.isEmpty()
                ? Figures.count(columns().size(), "column")
                : shown().size() + " of " + Figures.count(columns().size(), "column");
        return rows + (table.whole() ? ", " : " (not all), ") + columns;
    }

    /// Gives the rows in sight as CSV; nothing when that is too large for the clipboard.
    void csv(Consumer<Optional<String>> taker) {
        write(
                out -> {
                    var text = new StringBuilder();
                    Csv.write(out.table(), out.rows(), out.columns(), text);
                    return text.length() > LARGEST_COPY ? Optional.<String>empty() : Optional.of(text.toString());
                },
                taker);
    }

    /// Saves the rows in sight as CSV; gives what went wrong.
    void save(Path file, Consumer<Optional<String>> taker) {
        write(
                out -> {
                    try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                        Csv.write(out.table(), out.rows(), out.columns(), writer);
                    }
                    return Optional.<String>empty();
                },
                taker);
    }

    private record Extract(Table table, int[] rows, List<Integer> columns) {}

    @FunctionalInterface
    private interface Writing {
        Optional<String> write(Extract extract) throws IOException;
    }

    private void write(Writing writing, Consumer<Optional<String>> taker) {
        if (table == null) {
            return;
        }
        var extract = new Extract(table.reader(), order.clone(), shown());
        background.start(
                "write CSV",
                () -> {
                    try {
                        return writing.write(extract);
                    } catch (IOException e) {
                        return Optional.of("The table was not saved: " + e.getMessage());
                    }
                },
                taker);
    }
}
