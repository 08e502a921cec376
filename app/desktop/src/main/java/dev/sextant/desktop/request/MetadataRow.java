package dev.sextant.desktop.request;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A header of the request as a person fills it in: it goes along while it is on and has a name.
public final class MetadataRow {
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);

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

    boolean goes() {
        return on.get() && !name.get().isBlank();
    }
}
