package dev.sextant.desktop.shell;

import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.source.SourceViewModel;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What stands at the front: the first view, the environments, the page of a source, or the calls.
public final class Front {
    private final CatalogViewModel catalog;
    private final TabsViewModel tabs;
    private final BooleanProperty opening = new SimpleBooleanProperty(this, "opening", true);
    private final BooleanProperty managing = new SimpleBooleanProperty(this, "managing");
    private final ObjectProperty<Optional<SourceViewModel>> source =
            new SimpleObjectProperty<>(this, "source", Optional.empty());

    /// The first view at the front, before anything is open.
    Front(CatalogViewModel catalog, TabsViewModel tabs) {
        this.catalog = catalog;
        this.tabs = tabs;
    }

    /// Whether the first view stands where the calls are.
    public BooleanProperty openingProperty() {
        return opening;
    }

    /// Whether the environments stand where the calls are.
    public BooleanProperty managingProperty() {
        return managing;
    }

    /// The page of a source that stands where the calls are.
    public ReadOnlyObjectProperty<Optional<SourceViewModel>> sourceProperty() {
        return source;
    }

    /// Whether nothing is open: neither a source nor a request.
    public boolean isBare() {
        return catalog.listings().isEmpty() && tabs.all().isEmpty();
    }

    /// Goes from the environments back to the calls, or to the first view where there is nothing else.
    public void leaveEnvironments() {
        managing.set(false);
        opening.set(isBare());
    }

    /// Goes from a source's page back to the calls.
    public void leaveSource() {
        source.get().ifPresent(SourceViewModel::close);
        source.set(Optional.empty());
    }

    /// Brings the calls to the front, whatever stands there.
    void bringCalls() {
        opening.set(false);
        managing.set(false);
        leaveSource();
    }

    /// Brings a source's page to the front.
    void bring(Optional<SourceViewModel> page) {
        bringCalls();
        source.set(page);
    }

    /// Lets go of what stands before the calls; false where nothing does.
    boolean back() {
        if (managing.get()) {
            managing.set(false);
        } else if (source.get().isPresent()) {
            leaveSource();
        } else if (opening.get() && !isBare()) {
            opening.set(false);
        } else {
            return false;
        }
        return true;
    }
}
