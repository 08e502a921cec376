package dev.sextant.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Finds the operation a person named: by id, operationId or a unique end of either.
public sealed interface Lookup {

    /// Exactly one operation was meant.
    record Found(Operation operation) implements Lookup {}

    /// None or several were; `nearest` are the ones worth naming, best first, at most five.
    record Unclear(Problem problem, List<Operation> nearest) implements Lookup {
        public Unclear {
            nearest = List.copyOf(nearest);
        }
    }

    /// Looks a name up in a catalog.
    static Lookup in(Catalog catalog, String name) {
        var asked = normal(name);
        for (var rule : rules(asked)) {
            var matches = catalog.operations().filter(rule).toList();
            if (matches.size() == 1) {
                return new Found(matches.getFirst());
            }
            if (matches.size() > 1) {
                return several(name, matches);
            }
        }
        return none(catalog, name, asked);
    }

    private static List<Predicate<Operation>> rules(String asked) {
        return List.of(
                operation -> normal(operation.id()).equals(asked),
                operation -> normal(operation.name()).equals(asked),
                operation -> normal(operation.id()).endsWith("/" + asked)
                        || normal(operation.id()).endsWith("." + asked),
                operation -> normal(operation.id()).endsWith(asked),
                operation -> normal(operation.id()).equalsIgnoreCase(asked)
                        || operation.name().equalsIgnoreCase(asked));
    }

    /// gRPC methods are also written `pkg.Service.Method`, HTTP methods in lower case.
    private static String normal(String name) {
        var space = name.indexOf(' ');
        return space > 0 ? name.substring(0, space).toUpperCase(Locale.ROOT) + name.substring(space) : name.strip();
    }

    private static Lookup several(String name, List<Operation> matches) {
        var few = matches.stream().limit(5).toList();
        return new Unclear(
                Problem.error(
                        "“%s” could mean %d operations.".formatted(name, matches.size()),
                        "Among them: %s.".formatted(ids(few)),
                        "Give more of the name."),
                few);
    }

    private static Lookup none(Catalog catalog, String name, String asked) {
        var nearest = catalog.operations()
                .sorted(Comparator.comparingInt(operation -> distance(operation, asked)))
                .limit(3)
                .toList();
        var remedy = nearest.isEmpty() ? "" : "Did you mean %s?".formatted(ids(nearest));
        return new Unclear(
                Problem.error("%s has no operation “%s”.".formatted(catalog.title(), name), "", remedy), nearest);
    }

    private static String ids(List<Operation> operations) {
        return String.join(", ", operations.stream().map(Operation::id).toList());
    }

    private static int distance(Operation operation, String asked) {
        return Math.min(
                Spelling.distance(operation.id(), asked),
                Math.min(
                        Spelling.distance(
                                operation.label(),
                                asked.substring(Math.max(asked.lastIndexOf('/'), asked.lastIndexOf('.')) + 1)),
                        operation.name().isBlank() ? Integer.MAX_VALUE : Spelling.distance(operation.name(), asked)));
    }
}
