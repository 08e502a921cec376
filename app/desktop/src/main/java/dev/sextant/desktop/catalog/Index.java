package dev.sextant.desktop.catalog;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Service;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The services of a catalog with the text that each operation is found by, so that a filter only compares.
public record Index(List<Shelf> shelves, int count) {
    public Index {
        shelves = List.copyOf(shelves);
    }

    /// A service and its operations; its label tells it apart from the others.
    record Shelf(Service service, String label, List<Line> lines) {
        Shelf {
            lines = List.copyOf(lines);
        }
    }

    /// An operation and all that it may be called, in lower case.
    record Line(Operation operation, String words) {}

    /// The index of a catalog.
    public static Index of(Catalog catalog) {
        var labels = catalog.services().stream().collect(Collectors.groupingBy(Service::label, Collectors.counting()));
        var shelves = catalog.services().stream()
                .map(service -> shelf(service, labels.getOrDefault(service.label(), 1L) > 1))
                .toList();
        return new Index(
                shelves,
                shelves.stream().mapToInt(shelf -> shelf.lines().size()).sum());
    }

    private static Shelf shelf(Service service, boolean shared) {
        return new Shelf(
                service,
                shared ? apart(service) : service.label(),
                service.operations().stream()
                        .map(operation -> line(service, operation))
                        .toList());
    }

    /// The label with the part of the package before it: `v1.ServerReflection`.
    private static String apart(Service service) {
        var name = service.name();
        var end = name.length() - service.label().length() - 1;
        return end <= 0 ? name : name.substring(name.lastIndexOf('.', end - 1) + 1);
    }

    private static Line line(Service service, Operation operation) {
        var words = service.name() + " " + operation.id() + " " + operation.name();
        return new Line(operation, words.toLowerCase(Locale.ROOT));
    }
}
