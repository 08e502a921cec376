package dev.sextant.desktop.request;

import dev.sextant.exchange.Metadata;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A header of the request as a person fills it in: it goes along while it is on and has a name.
public final class MetadataRow {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);

    private Optional<Metadata.Entry.Hidden> secret = Optional.empty();

    /// A row for an entry, on; a secret shows masked and goes along as long as nobody writes over it.
    public static MetadataRow of(Metadata.Entry entry) {
        var row = new MetadataRow(entry.name(), entry.shown());
        if (entry instanceof Metadata.Entry.Hidden hidden) {
            row.secret = Optional.of(hidden);
        }
        return row;
    }

    /// A row of this name and value, on.
    public MetadataRow(String name, String value) {
        this.name.set(name);
        this.value.set(value);
    }

    /// What it is called.
    public StringProperty nameProperty() {
        return name;
    }

    /// What it says; may hold `{{variables}}`.
    public StringProperty valueProperty() {
        return value;
    }

    /// Whether it goes along.
    public BooleanProperty onProperty() {
        return on;
    }

    /// What goes along.
    Metadata.Entry entry() {
        var written = name.get().strip();
        return secret.filter(hidden -> hidden.shown().equals(value.get()))
                .<Metadata.Entry>map(hidden -> new Metadata.Entry.Hidden(written, hidden.prefix(), hidden.secret()))
                .orElseGet(() -> new Metadata.Entry.Plain(written, value.get()));
    }

    boolean goes() {
        return on.get() && !name.get().isBlank();
    }
}
