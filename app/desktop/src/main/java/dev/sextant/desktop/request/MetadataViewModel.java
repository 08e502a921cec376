package dev.sextant.desktop.request;

import dev.sextant.exchange.Metadata;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// The headers that a person adds to a call, in order.
public final class MetadataViewModel {
    private final ObservableList<MetadataRow> rows = FXCollections.observableArrayList(
            row -> new Observable[] {row.nameProperty(), row.valueProperty(), row.onProperty()});
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

    MetadataViewModel() {
        rows.addListener((ListChangeListener<MetadataRow>)
                _ -> count.set((int) rows.stream().filter(MetadataRow::goes).count()));
    }

    /// The rows, blank ones included.
    public ObservableList<MetadataRow> rows() {
        return rows;
    }

    /// How many go along.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// What goes along.
    public Metadata metadata() {
        var metadata = Metadata.EMPTY;
        for (var row : rows) {
            if (row.goes()) {
                metadata = metadata.with(row.entry());
            }
        }
        return metadata;
    }

    /// Takes these entries in place of the rows.
    void take(Metadata metadata) {
        rows.setAll(metadata.entries().stream().map(MetadataRow::of).toList());
    }

    /// What is wrong with a row, in a sentence, or blank.
    public String fault(MetadataRow row) {
        return row.goes() ? Metadata.EMPTY.with(row.entry()).fault().orElse("") : "";
    }
}
