package dev.sextant.desktop.catalog;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Service;
import java.util.List;
import java.util.Locale;

/// The services of a catalog with the text that each operation is found by, so that a filter only compares.
public record Index(List<Shelf> shelves, int count) {
    public Index {
        shelves = List.copyOf(shelves);
    }

    /// A service and its operations.
    record Shelf(Service service, List<Line> lines) {
        Shelf {
            lines = List.copyOf(lines);
        }
    }

    /// An operation and all that it may be called, in lower case.
    record Line(Operation operation, String words) {}

    /// The index of a catalog.
    public static Index of(Catalog catalog) {
        var shelves = catalog.services().stream().map(Index::shelf).toList();
        return new Index(
                shelves,
                shelves.stream().mapToInt(shelf -> shelf.lines().size()).sum());
    }

    private static Shelf shelf(Service service) {
        return new Shelf(
                service,
                service.operations().stream()
                        .map(operation -> line(service, operation))
                        .toList());
    }

    private static Line line(Service service, Operation operation) {
        var words = service.name() + " " + operation.id() + " " + operation.name();
        return new Line(operation, words.toLowerCase(Locale.ROOT));
    }
}
