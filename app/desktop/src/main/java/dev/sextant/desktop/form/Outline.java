package dev.sextant.desktop.form;

import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which rows of a message show and which fields wait behind “Add field”, so that a message of 60 fields is short.
record Outline(List<Row> rows, List<Field> waiting) {
    /// So many rows a message shows even when nothing is set.
    private static final int SHORT = 8;

    private static final List<Field.Place> PLACES =
            List.of(Field.Place.PATH, Field.Place.QUERY, Field.Place.HEADER, Field.Place.COOKIE, Field.Place.BODY);

    Outline {
        rows = List.copyOf(rows);
        waiting = List.copyOf(waiting);
    }

    /// A row of a form.
    sealed interface Row {
        /// Tells rows of a message apart.
        String key();

        /// A field with its value.
        record One(Field field, Path path) implements Row {
            @Override
            public String key() {
                return field.name();
            }
        }

        /// A oneof: at most one of its members is set; `chosen` is its name or blank.
        record Choice(String group, List<Field> members, String chosen) implements Row {
            @Override
            public String key() {
                return Outline.group(group);
            }
        }

        /// A member that the contract does not know, kept as it is.
        record Unknown(String name, Path path) implements Row {
            @Override
            public String key() {
                return "unknown " + name;
            }
        }

        /// A heading: where in the request the rows below it travel.
        record Heading(Field.Place place) implements Row {
            @Override
            public String key() {
                return "place " + place;
            }
        }
    }

    /// The key of a oneof's row.
    static String group(String name) {
        return "oneof " + name;
    }

    /// The rows of a message; `seen` are fields that showed before and stay where they are.
    static Outline of(Schema.Message message, Path at, Value.Struct value, Set<String> seen) {
        return new Builder(message, at, value, seen).build();
    }

    private static final class Builder {
        private final Schema.Message message;
        private final Path at;
        private final Value.Struct value;
        private final Set<String> seen;
        private final List<Row> rows = new ArrayList<>();
        private final List<Field> waiting = new ArrayList<>();
        private final Set<String> groups = new HashSet<>();
        private final Set<String> showing = new HashSet<>();

        Builder(Schema.Message message, Path at, Value.Struct value, Set<String> seen) {
            this.message = message;
            this.at = at;
            this.value = value;
            this.seen = seen;
        }

        Outline build() {
            choose();
            if (message.fields().stream().allMatch(field -> field.place() == Field.Place.BODY)) {
                message.fields().forEach(this::add);
            } else {
                PLACES.forEach(this::section);
            }
            var known = message.byName();
            value.members().keySet().stream()
                    .filter(name -> !known.containsKey(name))
                    .forEach(name -> rows.add(new Row.Unknown(name, at.member(name))));
            return new Outline(rows, waiting);
        }

        /// Shows what must show, and fills up with what comes next, so that no form is bare.
        private void choose() {
            message.fields().stream().filter(this::hasReason).map(Builder::key).forEach(showing::add);
            message.fields().stream()
                    .filter(field -> !field.has(Notes.Trait.DEPRECATED) && !field.has(Notes.Trait.READ_ONLY))
                    .map(Builder::key)
                    .takeWhile(_ -> showing.size() < SHORT)
                    .forEach(showing::add);
        }

        private boolean hasReason(Field field) {
            var isNeeded = field.required() && !field.has(Notes.Trait.READ_ONLY);
            return isSet(field) || isNeeded || seen.contains(key(field));
        }

        private static String key(Field field) {
            var group = field.notes().group();
            return group.isBlank() ? field.name() : Outline.group(group);
        }

        private void section(Field.Place place) {
            var before = rows.size();
            message.fields().stream().filter(field -> field.place() == place).forEach(this::add);
            var isBodyAlone = rows.size() == before + 1 && rows.getLast().key().equals("body");
            if (rows.size() > before && !isBodyAlone) {
                rows.add(before, new Row.Heading(place));
            }
        }

        private void add(Field field) {
            if (!showing.contains(key(field))) {
                waiting.add(field);
            } else if (field.notes().group().isBlank()) {
                rows.add(new Row.One(field, at.member(field.name())));
            } else if (groups.add(field.notes().group())) {
                choice(field.notes().group());
            }
        }

        private void choice(String group) {
            var members = Contract.group(message, group);
            var chosen = members.stream().filter(this::isSet).toList();
            rows.add(new Row.Choice(
                    group, members, chosen.isEmpty() ? "" : chosen.getFirst().name()));
            chosen.forEach(field -> rows.add(new Row.One(field, at.member(field.name()))));
        }

        private boolean isSet(Field field) {
            return value.get(field.name()).isPresent();
        }
    }
}
