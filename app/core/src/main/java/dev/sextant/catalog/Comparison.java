package dev.sextant.catalog;

import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds two readings of a contract against each other: what was added, removed and changed, and which of it breaks
/// callers.
public final class Comparison {
    private static final int DEEPEST = 12;

    private final Catalog before;
    private final Catalog after;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
    }

    /// Every difference, breaking ones first. Reads every operation of both, so it may take seconds.
    public static List<Difference> of(Catalog before, Catalog after) {
        var comparison = new Comparison(before, after);
        comparison.operations();
        return comparison.differences.stream()
                .sorted((left, right) -> Boolean.compare(right.breaking(), left.breaking()))
                .toList();
    }

    private void operations() {
        var earlier = byId(before);
        var later = byId(after);
        earlier.forEach((id, operation) -> {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            var now = later.get(id);
            if (now == null) {
                add(Difference.Kind.REMOVED, id, Path.ROOT, true, "%s is gone.".formatted(id));
            } else {
                new Sides(id).compare(before.signature(operation), after.signature(now), operation, now);
            }
        });
        later.keySet().stream()
                .filter(id -> !earlier.containsKey(id))
                .forEach(id -> add(Difference.Kind.ADDED, id, Path.ROOT, false, "%s is new.".formatted(id)));
    }

    private static Map<String, Operation> byId(Catalog catalog) {
        var operations = new java.util.LinkedHashMap<String, Operation>();
        catalog.operations().forEach(operation -> operations.put(operation.id(), operation));
        return operations;
    }

    private void add(Difference.Kind kind, String operation, Path path, boolean breaking, String message) {
        differences.add(new Difference(kind, operation, path, breaking, message));
    }

    /// The two sides of one operation.
    private final class Sides {
        private final String id;
        private final Set<String> open = new HashSet<>();

        Sides(String id) {
            this.id = id;
        }

        void compare(Signature old, Signature young, Operation was, Operation now) {
            if (now.deprecated() && !was.deprecated()) {
                add(Difference.Kind.CHANGED, id, Path.ROOT, false, "%s is deprecated now.".formatted(id));
            }
            fields(old.request(), young.request(), Path.ROOT.member("request"), true, 0);
            var answers = new HashMap<String, Signature.Response>();
            young.responses().forEach(response -> answers.put(response.status(), response));
            for (var response : old.responses()) {
                var path = Path.ROOT.member("response").member(response.status());
                var other = answers.remove(response.status());
                if (other == null) {
                    add(Difference.Kind.REMOVED, id, path, true, "The answer %s is gone.".formatted(response.status()));
                } else {
                    schemas(response.schema(), other.schema(), path, false, 0);
                }
            }
            answers.keySet()
                    .forEach(status -> add(
                            Difference.Kind.ADDED,
                            id,
                            Path.ROOT.member("response").member(status),
                            false,
                            "The answer %s is new.".formatted(status)));
        }

        /// A named type is looked at once on each side.
        private void schemas(Schema old, Schema young, Path at, boolean request, int depth) {
            if (depth > DEEPEST
                    || (old instanceof Schema.Ref(var name)
                            && !open.add((request ? "request " : "response ") + name))) {
                return;
            }
            var left = resolved(before, old);
            var right = resolved(after, young);
            if (left instanceof Schema.Message was && right instanceof Schema.Message now) {
                fields(was, now, at, request, depth + 1);
            } else if (left instanceof Schema.ListOf was && right instanceof Schema.ListOf now) {
                schemas(was.element(), now.element(), at.member("[]"), request, depth + 1);
            } else if (left instanceof Schema.Enumeration was && right instanceof Schema.Enumeration now) {
                symbols(was, now, at, request);
            } else if (!kind(left).equals(kind(right))) {
                add(Difference.Kind.CHANGED, id, at, true, "It was %s and is %s.".formatted(kind(left), kind(right)));
            }
        }

        private void fields(Schema.Message old, Schema.Message young, Path at, boolean request, int depth) {
            for (var field : old.fields()) {
                var path = at.member(field.name());
                var now = young.field(field.name());
                if (now.isEmpty()) {
                    add(Difference.Kind.REMOVED, id, path, true, "%s is gone.".formatted(field.name()));
                } else {
                    presence(field, now.get(), path, request);
                    schemas(field.schema(), now.get().schema(), path, request, depth + 1);
                }
            }
            young.fields().stream()
                    .filter(field -> old.field(field.name()).isEmpty())
                    .forEach(field -> add(
                            Difference.Kind.ADDED,
                            id,
                            at.member(field.name()),
                            request && field.required(),
                            field.required() && request
                                    ? "%s is new and required.".formatted(field.name())
                                    : "%s is new.".formatted(field.name())));
        }

        private void presence(Field old, Field young, Path at, boolean request) {
            if (old.required() != young.required()) {
                var breaking = request == young.required();
                var message = young.required() ? "%s is required now." : "%s is optional now.";
                add(Difference.Kind.CHANGED, id, at, breaking, message.formatted(old.name()));
            }
        }

        /// A caller may have sent a value that is gone, and may not know one that is new.
        private void symbols(Schema.Enumeration old, Schema.Enumeration young, Path at, boolean request) {
            for (var symbol : old.symbols()) {
                if (young.symbols().stream().noneMatch(each -> each.value().equals(symbol.value()))) {
                    add(Difference.Kind.REMOVED, id, at, request, "The value %s is gone.".formatted(symbol.label()));
                }
            }
            for (var symbol : young.symbols()) {
                if (old.symbols().stream().noneMatch(each -> each.value().equals(symbol.value()))) {
                    add(Difference.Kind.ADDED, id, at, false, "The value %s is new.".formatted(symbol.label()));
                }
            }
        }

        private static Schema resolved(Types types, Schema schema) {
            return schema instanceof Schema.Ref ref ? types.resolve(ref) : schema;
        }

        private static String kind(Schema schema) {
            return switch (schema) {
                case Schema.Scalar scalar -> scalar.type();
                case Schema.Enumeration _ -> "one of some values";
                case Schema.ListOf _ -> "a list";
                case Schema.MapOf _ -> "a map";
                case Schema.Message _ -> "an object";
                case Schema.OneOf _ -> "one of some shapes";
                case Schema.Ref ref -> ref.name();
                case Schema.Any _ -> "anything";
            };
        }
    }
}
