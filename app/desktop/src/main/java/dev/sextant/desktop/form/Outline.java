package dev.sextant.desktop.form;

import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which rows of a message show and which fields wait behind “Add field”, so that a message of 60 fields is short.
record Outline(List<Row> rows, List<Field> waiting) {
    /// A message with so many rows shows them all.
    private static final int SHORT = 8;

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
                return "oneof " + group;
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

    /// The rows of a message; `seen` are fields that showed before and stay where they are.
    static Outline of(Schema.Message message, Path at, Value.Struct value, Set<String> seen) {
        return new Builder(message, at, value, seen).build();
    }

    private static final class Builder {
        private final Schema.Message message;
        private final Path at;
        private final Value.Struct value;
        private final Set<String> seen;
        private final boolean brief;
        private final List<Row> rows = new ArrayList<>();
        private final List<Field> waiting = new ArrayList<>();
        private final Set<String> groups = new LinkedHashSet<>();

        Builder(Schema.Message message, Path at, Value.Struct value, Set<String> seen) {
            this.message = message;
            this.at = at;
            this.value = value;
            this.seen = seen;
            this.brief = message.fields().stream()
                            .map(field -> field.notes().group().isBlank()
                                    ? "." + field.name()
                                    : field.notes().group())
                            .distinct()
                            .count()
                    <= SHORT;
        }

        Outline build() {
            if (message.fields().stream().allMatch(field -> field.place() == Field.Place.BODY)) {
                message.fields().forEach(this::add);
            } else {
                for (var place : List.of(
                        Field.Place.PATH,
                        Field.Place.QUERY,
                        Field.Place.HEADER,
                        Field.Place.COOKIE,
                        Field.Place.BODY)) {
                    section(place);
                }
            }
            value.members().keySet().stream()
                    .filter(name -> message.field(name).isEmpty())
                    .forEach(name -> rows.add(new Row.Unknown(name, at.member(name))));
            return new Outline(rows, waiting);
        }

        private void section(Field.Place place) {
            var before = rows.size();
            message.fields().stream().filter(field -> field.place() == place).forEach(this::add);
            if (rows.size() > before) {
                rows.add(before, new Row.Heading(place));
            }
        }

        private void add(Field field) {
            var group = field.notes().group();
            if (!group.isBlank()) {
                choice(group);
            } else if (shows(field)) {
                rows.add(new Row.One(field, at.member(field.name())));
            } else {
                waiting.add(field);
            }
        }

        private void choice(String group) {
            if (!groups.add(group)) {
                return;
            }
            var members = Contract.group(message, group);
            var chosen = members.stream().filter(this::isSet).toList();
            if (!brief && chosen.isEmpty() && !seen.contains("oneof " + group)) {
                waiting.addAll(members);
                return;
            }
            rows.add(new Row.Choice(
                    group, members, chosen.isEmpty() ? "" : chosen.getFirst().name()));
            chosen.forEach(field -> rows.add(new Row.One(field, at.member(field.name()))));
        }

        private boolean shows(Field field) {
            var hasReason = brief || field.notes().stated().isPresent();
            return isSet(field)
                    || isNeeded(field)
                    || seen.contains(field.name())
                    || (hasReason && !field.has(Notes.Trait.DEPRECATED) && !field.has(Notes.Trait.READ_ONLY));
        }

        private static boolean isNeeded(Field field) {
            return field.required() && !field.has(Notes.Trait.READ_ONLY);
        }

        private boolean isSet(Field field) {
            return value.get(field.name()).isPresent();
        }
    }
}
