package dev.sextant.desktop.catalog;

import dev.sextant.catalog.Operation;
import dev.sextant.desktop.catalog.CatalogRow.LoadingRow;
import dev.sextant.desktop.catalog.CatalogRow.OperationRow;
import dev.sextant.desktop.catalog.CatalogRow.RefusedRow;
import dev.sextant.desktop.catalog.CatalogRow.ServiceRow;
import dev.sextant.desktop.catalog.CatalogRow.SourceRow;
import dev.sextant.desktop.catalog.CatalogRow.WaitingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Flattens the tree into the rows that show.
final class Rows {
    private final Filter filter;
    private final Set<String> turned;
    private final Map<String, Deep> searches;
    private Map<Operation, String> found = Map.of();
    private final List<CatalogRow> rows = new ArrayList<>();

    private Rows(Filter filter, Set<String> turned, Map<String, Deep> searches) {
        this.searches = searches;
        this.filter = filter;
        this.turned = turned;
    }

    /// The rows of these listings. `turned` names the sources that a person closed and the services that one opened;
    /// under a filter all is open. `searches` look deeper into sources, once they are ready.
    static List<CatalogRow> of(List<Listing> listings, Filter filter, Set<String> turned, Map<String, Deep> searches) {
        var rows = new Rows(filter, turned, searches);
        listings.forEach(rows::add);
        return List.copyOf(rows.rows);
    }

    /// The key of a service in `turned`; that of a source is its name.
    static String key(String source, String service) {
        return source + "\n" + service;
    }

    private void add(Listing listing) {
        switch (listing) {
            case Listing.Loading(var source, var progress) -> rows.add(new LoadingRow(source.name(), progress));
            case Listing.Waiting(var source) -> rows.add(new WaitingRow(source.name()));
            case Listing.Refused(var source, var problem) -> rows.add(new RefusedRow(source.name(), problem));
            case Listing.Ready ready ->
                add(
                        ready.source().name(),
                        ready.index(),
                        ready.opened().catalog().problems().size());
        }
    }

    private void add(String source, Index index, int problems) {
        found = filter.isNone() || !searches.containsKey(source)
                ? Map.of()
                : searches.get(source).find(filter);
        var at = rows.size();
        var open = !filter.isNone() || !turned.contains(source);
        var count = filter.isNone() ? index.count() : 0;
        if (open) {
            for (var shelf : index.shelves()) {
                count += add(source, shelf);
            }
        }
        if (filter.isNone() || count > 0) {
            rows.add(at, new SourceRow(source, count, problems, open));
        }
    }

    /// Adds a service and gives how many of its operations the filter let through.
    private int add(String source, Index.Shelf shelf) {
        if (filter.isNone()) {
            var open = turned.contains(key(source, shelf.service().name()));
            rows.add(new ServiceRow(
                    source, shelf.service(), shelf.label(), shelf.lines().size(), open));
            if (open) {
                shelf.lines().forEach(line -> rows.add(new OperationRow(source, line.operation())));
            }
            return 0;
        }
        var at = rows.size();
        var deep = new ArrayList<OperationRow>();
        for (var line : shelf.lines()) {
            var where = found.getOrDefault(line.operation(), "");
            if (!where.isBlank()) {
                deep.add(new OperationRow(source, line.operation(), where));
            } else if (filter.lets(line.words()) || found.containsKey(line.operation())) {
                rows.add(new OperationRow(source, line.operation()));
            }
        }
        rows.addAll(deep);
        var found = rows.size() - at;
        if (found > 0) {
            rows.add(at, new ServiceRow(source, shelf.service(), shelf.label(), found, true));
        }
        return found;
    }
}
