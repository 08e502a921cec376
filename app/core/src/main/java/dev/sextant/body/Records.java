package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/// Where the rows of a table begin, and what is in each.
interface Records {
    /// Gets the cells of a row by the name of their column.
    @FunctionalInterface
    interface CellTaker {
        void take(String column, Cell cell);
    }

    /// Goes through the rows between two offsets, telling the names of columns and where each row begins; ends early
    /// when that is not taken.
    boolean each(Window window, long from, long to, Consumer<String> column, LongPredicate begins);

    /// Reads the cells of the row that begins at an offset.
    void cells(Window window, long start, CellTaker taker);

    /// Objects of an array, or documents one after another; what is no object is a row of one cell.
    record Json() implements Records {
        private static final String ITSELF = "value";

        @Override
        public boolean each(Window window, long from, long to, Consumer<String> column, LongPredicate begins) {
            var tokens = new JsonTokens(window, from, JsonTokens.OUTSIDE);
            while (tokens.next() != Kind.END && tokens.kind() != Kind.BROKEN && tokens.start() < to) {
                if (tokens.kind() != Kind.COMMA) {
                    if (!begins.test(tokens.start())) {
                        return false;
                    }
                    Members.read(window, tokens, (name, _, _) -> column.accept(named(name)));
                }
            }
            return true;
        }

        private static String named(List<String> name) {
            return name.isEmpty() ? ITSELF : name.getFirst();
        }

        @Override
        public void cells(Window window, long start, CellTaker taker) {
            var tokens = new JsonTokens(window, start, JsonTokens.OUTSIDE);
            tokens.next();
            Members.read(window, tokens, (name, from, to) -> taker.take(named(name), Cell.of(window, from, to)));
        }
    }

    /// Lines of separated values; the first has the names.
    record Csv(CsvFields fields, List<String> names, long first) implements Records {
        /// The records from an offset on.
        static Csv at(Window window, long start) {
            var fields = CsvFields.of(window, start);
            var head = fields.read(window, start);
            return new Csv(fields, unlike(head.fields()), head.next());
        }

        private static List<String> unlike(List<String> names) {
            var seen = new HashSet<String>();
            var unlike = new ArrayList<String>();
            for (var name : names) {
                var number = 2;
                var its = name.isEmpty() ? "column " + (unlike.size() + 1) : name;
                while (!seen.add(its)) {
                    its = "%s (%d)".formatted(name, number++);
                }
                unlike.add(its);
            }
            return List.copyOf(unlike);
        }

        private String name(int number) {
            return number < names.size() ? names.get(number) : "column " + (number + 1);
        }

        @Override
        public boolean each(Window window, long from, long to, Consumer<String> column, LongPredicate begins) {
            names.forEach(column);
            var at = Math.max(from, first);
            while (at < to) {
                if (!begins.test(at)) {
                    return false;
                }
                var entry = fields.read(window, at);
                for (var i = names.size(); i < entry.fields().size(); i++) {
                    column.accept(name(i));
                }
                at = entry.next();
            }
            return true;
        }

        @Override
        public void cells(Window window, long start, CellTaker taker) {
            var found = fields.read(window, start).fields();
            for (var i = 0; i < found.size(); i++) {
                taker.take(name(i), CsvFields.cell(found.get(i)));
            }
        }
    }
}
