package dev.sextant.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a value may look like, in one vocabulary for every protocol; a form is drawn from it and a value checked
/// against it.
public sealed interface Schema {

    /// A leaf. `type` is the contract's own word for it (`sint64`, `string uuid`), shown to a person.
    record Scalar(Kind kind, String type, List<Limit> limits) implements Schema {
        public Scalar {
            limits = List.copyOf(limits);
        }
    }

    /// What a leaf holds; the widget follows from it.
    enum Kind {
        BOOL,
        /// Whole numbers of any size; the range is a [Limit.Range].
        INTEGER,
        NUMBER,
        TEXT,
        BYTES,
        /// A moment, RFC 3339 text.
        TIMESTAMP,
        /// A span, seconds with the suffix `s` as in protobuf's JSON.
        DURATION
    }

    /// One of named symbols; `open` when the contract lets other values through.
    record Enumeration(String name, List<Symbol> symbols, boolean open) implements Schema {
        public Enumeration {
            symbols = List.copyOf(symbols);
        }
    }

    /// A symbol of an enumeration: the value that is sent, its number where there is one (protobuf), and its comment.
    record Symbol(Value value, String number, String doc, boolean deprecated) {
        /// What a person reads: text without quotes, digits as they are.
        public String label() {
            return switch (value) {
                case Value.Text text -> text.text();
                case Value.Num num -> num.digits();
                case Value.Bool bool -> Boolean.toString(bool.truth());
                case Value.Null _ -> "null";
                case Value.Bytes _, Value.Items _, Value.Struct _ -> Json.compact(value);
            };
        }
    }

    /// Any number of elements of one schema.
    record ListOf(Schema element, List<Limit> limits) implements Schema {
        public ListOf {
            limits = List.copyOf(limits);
        }
    }

    /// Members with free names; `key` says what a name may be.
    record MapOf(Schema key, Schema value, List<Limit> limits) implements Schema {
        public MapOf {
            limits = List.copyOf(limits);
        }
    }

    /// Named fields. `open` when members that no field names are allowed too.
    record Message(String name, String doc, List<Field> fields, boolean open, List<Limit> limits) implements Schema {
        public Message {
            fields = List.copyOf(fields);
            limits = List.copyOf(limits);
        }

        /// A message without limits on its members together.
        public Message(String name, String doc, List<Field> fields, boolean open) {
            this(name, doc, fields, open, List.of());
        }

        /// The fields by their names, for whoever asks for many of them.
        public Map<String, Field> byName() {
            var named = new HashMap<String, Field>();
            fields.forEach(field -> named.putIfAbsent(field.name(), field));
            return named;
        }

        /// The field of this name, if there is one.
        public Optional<Field> field(String fieldName) {
            return fields.stream()
                    .filter(field -> field.name().equals(fieldName))
                    .findFirst();
        }
    }

    /// One of several shapes for the same place (OpenAPI `oneOf` and `anyOf`). `discriminator` names the member that
    /// tells them apart, or is blank.
    record OneOf(String name, List<Choice> choices, String discriminator) implements Schema {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /// A shape to choose; `tag` is the discriminator's value for it, or blank.
    record Choice(String label, Schema schema, String tag) {}

    /// A type of the catalog by name, resolved when it is needed, so that recursion ends where a person stops opening.
    record Ref(String name) implements Schema {}

    /// Any JSON; `type` is the contract's word for it (`google.protobuf.Any`, `any`).
    record Any(String type) implements Schema {}

    /// A leaf without limits.
    static Scalar scalar(Kind kind, String type) {
        return new Scalar(kind, type, List.of());
    }

    /// A list without limits.
    static ListOf listOf(Schema element) {
        return new ListOf(element, List.of());
    }

    /// A map without limits.
    static MapOf mapOf(Schema key, Schema value) {
        return new MapOf(key, value, List.of());
    }
}
