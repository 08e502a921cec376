package dev.sextant.desktop.catalog;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.catalog.CatalogRow.ServiceRow;
import dev.sextant.desktop.catalog.CatalogRow.SourceRow;
import dev.sextant.desktop.fx.Background;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The tree of sources: what is listed, what is open, what the filter lets through. A filter runs in the background;
/// the newest wins.
public final class CatalogViewModel {
    private final Background background;
    private final ObservableList<Listing> listings = FXCollections.observableArrayList();
    private final ObservableList<Listing> shown = FXCollections.unmodifiableObservableList(listings);
    private final ReadOnlyObjectWrapper<List<CatalogRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final Set<String> turned = new HashSet<>();
    private final Map<String, Deep> searches = new HashMap<>();
    private final Map<String, Background.Job> readings = new HashMap<>();
    private Optional<Background.Job> search = Optional.empty();

    /// A tree without sources.
    public CatalogViewModel(Background background) {
        this.background = background;
        filter.addListener((_, _, _) -> {
            lookDeeper();
            refresh();
        });
    }

    /// The sources, in the order they were opened.
    public ObservableList<Listing> listings() {
        return shown;
    }

    /// The rows that show.
    public ReadOnlyObjectProperty<List<CatalogRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What a person typed to find operations.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The filter as it stands.
    public Filter filter() {
        return Filter.of(filter.get());
    }

    /// Lists a source, or lists it anew.
    public void list(Listing listing) {
        var at = position(listing.source());
        if (at >= 0) {
            listings.set(at, listing);
        } else {
            listings.add(listing);
        }
        forget(listing.source().name());
        lookDeeper();
        if (listing instanceof Listing.Ready ready && !ready.index().shelves().isEmpty()) {
            turned.add(Rows.key(
                    ready.source().name(),
                    ready.index().shelves().getFirst().service().name()));
        }
        refresh();
    }

    /// Fields and descriptions are read when a person first looks for something.
    private void lookDeeper() {
        if (!filter().isNone()) {
            listings.forEach(listing -> {
                if (listing instanceof Listing.Ready ready
                        && !readings.containsKey(ready.source().name())) {
                    lookDeeper(ready);
                }
            });
        }
    }

    private void lookDeeper(Listing.Ready ready) {
        var name = ready.source().name();
        readings.put(
                name,
                background.start("search " + name, () -> Deep.of(ready.opened().catalog()), deep -> {
                    searches.put(name, deep);
                    if (!filter().isNone()) {
                        refresh();
                    }
                }));
    }

    private void forget(String source) {
        searches.remove(source);
        Optional.ofNullable(readings.remove(source)).ifPresent(Background.Job::cancel);
    }

    /// Takes a source out.
    public void remove(String source) {
        forget(source);
        listings.removeIf(listing -> listing.source().name().equals(source));
        refresh();
    }

    /// Takes every source out.
    public void clear() {
        List.copyOf(readings.keySet()).forEach(this::forget);
        listings.clear();
        turned.clear();
        filter.set("");
        refresh();
    }

    /// The listing of the source of this name.
    public Optional<Listing> listing(String source) {
        return listings.stream()
                .filter(listing -> listing.source().name().equals(source))
                .findFirst();
    }

    /// The listing of what was read from a location.
    public Optional<Listing> at(String location) {
        return listings.stream()
                .filter(listing -> listing.source().location().equals(location))
                .findFirst();
    }

    /// The opened source of this name.
    public Optional<Opening.Opened> opened(String source) {
        return listings.stream()
                .filter(listing -> listing.source().name().equals(source))
                .flatMap(listing -> listing instanceof Listing.Ready ready ? Stream.of(ready.opened()) : Stream.empty())
                .findFirst();
    }

    /// What was met while loading, of every source.
    public List<Problem> problems() {
        return listings.stream()
                .flatMap(listing -> switch (listing) {
                    case Listing.Loading _, Listing.Waiting _ -> Stream.empty();
                    case Listing.Ready ready -> ready.opened().catalog().problems().stream();
                    case Listing.Refused(var _, var problem) -> Stream.of(problem);
                })
                .toList();
    }

    /// Opens what is closed and closes what is open.
    public void toggle(CatalogRow row) {
        var key = switch (row) {
            case SourceRow source -> source.source();
            case ServiceRow service ->
                Rows.key(service.source(), service.service().name());
            case CatalogRow.OperationRow _, CatalogRow.LoadingRow _, CatalogRow.WaitingRow _, CatalogRow.RefusedRow _ ->
                "";
        };
        if (!key.isEmpty() && filter().isNone()) {
            if (!turned.remove(key)) {
                turned.add(key);
            }
            refresh();
        }
    }

    /// Opens what an operation stands in, so that its row shows unless the filter holds it back.
    public void reveal(CatalogRow.OperationRow row) {
        var closed = turned.remove(row.source());
        if (turned.add(Rows.key(row.source(), row.operation().service())) || closed) {
            refresh();
        }
    }

    private int position(Source source) {
        for (var at = 0; at < listings.size(); at++) {
            if (listings.get(at).source().name().equals(source.name())) {
                return at;
            }
        }
        return -1;
    }

    private void refresh() {
        search.ifPresent(Background.Job::cancel);
        search = Optional.empty();
        var wanted = filter();
        var sources = List.copyOf(listings);
        var changed = Set.copyOf(turned);
        var deep = Map.copyOf(searches);
        if (wanted.isNone()) {
            rows.set(Rows.of(sources, wanted, changed, deep));
        } else {
            search = Optional.of(background.start("filter", () -> Rows.of(sources, wanted, changed, deep), rows::set));
        }
    }
}
