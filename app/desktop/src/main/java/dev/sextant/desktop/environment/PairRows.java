package dev.sextant.desktop.environment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Names with values while a person edits them: a row may still lack its name. Tells of every change that counts.
public final class PairRows {
    private final String word;
    private final boolean repeating;
    private final Consumer<List<Pair>> changed;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private boolean taking;

    /// Rows of `word`s (`variable`, `header`); when not `repeating` a name counts once.
    public PairRows(String word, boolean repeating, Consumer<List<Pair>> changed) {
        this.word = word;
        this.repeating = repeating;
        this.changed = changed;
    }

    /// A name with its value.
    public record Pair(String name, String value) {}

    /// One row, as far as it is typed.
    public final class Row {
        private final StringProperty name;
        private final StringProperty value;

        private Row(Pair pair) {
            this.name = new SimpleStringProperty(this, "name", pair.name());
            this.value = new SimpleStringProperty(this, "value", pair.value());
            name.addListener((_, _, _) -> tell());
            value.addListener((_, _, _) -> tell());
        }

        /// What it is called.
        public StringProperty nameProperty() {
            return name;
        }

        /// What it stands for.
        public StringProperty valueProperty() {
            return value;
        }

        /// Why the row does not count, if a person should know.
        public Optional<String> fault() {
            var taken = !repeating
                    && rows.stream()
                            .takeWhile(row -> row != this)
                            .anyMatch(row -> row.name.get().equals(name.get()));
            return taken && !name.get().isBlank()
                    ? Optional.of("There is already a %s “%s”.".formatted(word, name.get()))
                    : Optional.empty();
        }
    }

    /// The rows in order.
    public ObservableList<Row> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// A new row at the end, which counts once it has a name.
    public Row add() {
        var row = new Row(new Pair("", ""));
        rows.add(row);
        return row;
    }

    /// Takes a row out.
    public void remove(Row row) {
        rows.remove(row);
        tell();
    }

    /// Shows other pairs, without telling of it.
    public void take(List<Pair> pairs) {
        taking = true;
        rows.setAll(pairs.stream().map(Row::new).toList());
        taking = false;
    }

    private void tell() {
        if (!taking) {
            changed.accept(rows.stream()
                    .filter(row -> !row.name.get().isBlank() && row.fault().isEmpty())
                    .map(row -> new Pair(row.name.get().strip(), row.value.get()))
                    .toList());
        }
    }
}
