package dev.sextant.desktop.editor;

import dev.sextant.desktop.variable.Braces;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.schema.Example;
import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.SchemaAt;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the contract lets a person write at the caret: names of fields, symbols, truth values.
public final class Completion {
    private final SchemaAt schemas;
    private final Variables variables;

    /// Completion from this contract; in texts also of these variables.
    public Completion(SchemaAt schemas, Variables variables) {
        this.schemas = schemas;
        this.variables = variables;
    }

    /// What `{{name}}` stands for.
    Variables variables() {
        return variables;
    }

    /// What can be put in place of the text between two offsets.
    public record Offer(int from, int to, List<Entry> entries) {
        public Offer {
            entries = List.copyOf(entries);
        }
    }

    /// One thing to write: its name, its type, its comment, and the text it comes to.
    public record Entry(String name, String side, String doc, String text, boolean isDeprecated) {}

    /// The offer at the caret; `value` is the last that could be read, which tells shapes apart.
    public Optional<Offer> at(String text, int caret, Value value) {
        return begun(text, caret).or(() -> ofContract(text, caret, value));
    }

    /// The variables for a `{{` that is begun in a string.
    private Optional<Offer> begun(String text, int caret) {
        return Braces.at(text, caret)
                .filter(braces -> Strings.inside(text, braces.from()))
                .map(braces -> new Offer(
                        braces.from(),
                        braces.to(),
                        variables.begun(braces.begun()).stream()
                                .map(known -> new Entry(known.name(), known.shown(), "", known.written(), false))
                                .toList()));
    }

    private Optional<Offer> ofContract(String text, int caret, Value value) {
        return Caret.at(text, caret)
                .map(here -> new Offer(
                        here.from(),
                        here.to(),
                        entries(here, value)
                                .filter(entry -> entry.name()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(here.begun().toLowerCase(Locale.ROOT)))
                                .toList()))
                .filter(offer -> !offer.entries().isEmpty());
    }

    private Stream<Entry> entries(Caret here, Value value) {
        var schema = schemas.find(here.path(), value);
        if (here.isName()) {
            return schema instanceof Schema.Message message ? names(message, here) : Stream.empty();
        }
        return switch (schema) {
            case Schema.Enumeration enumeration ->
                enumeration.symbols().stream().map(Completion::symbol);
            case Schema.Scalar scalar when scalar.kind() == Schema.Kind.BOOL -> Stream.of(word("true"), word("false"));
            case Schema.Scalar scalar
            when scalar.kind() == Schema.Kind.TIMESTAMP ->
                Stream.of(word("\"now\""), word("\"in 1h\""), word("\"1h ago\""));
            case Schema.Message _, Schema.MapOf _ -> Stream.of(word("{}"));
            case Schema.ListOf _ -> Stream.of(word("[]"));
            case Schema.Scalar _, Schema.OneOf _, Schema.Ref _, Schema.Any _ -> Stream.empty();
        };
    }

    private Stream<Entry> names(Schema.Message message, Caret here) {
        return message.fields().stream()
                .filter(field -> !here.others().contains(field.name()))
                .map(field -> name(field, here.hasColon()));
    }

    private Entry name(Field field, boolean hasColon) {
        var schema = schemas.types().deref(field.schema());
        var key = Json.compact(new Value.Text(field.name()));
        var text = hasColon ? key : key + ": " + Json.compact(Example.blank(schema, schemas.types()));
        return new Entry(field.name(), type(schema), field.notes().doc(), text, field.has(Notes.Trait.DEPRECATED));
    }

    private static Entry symbol(Schema.Symbol symbol) {
        return new Entry(
                symbol.label(), symbol.number(), symbol.doc(), Json.compact(symbol.value()), symbol.deprecated());
    }

    private static Entry word(String text) {
        return new Entry(text, "", "", text, false);
    }

    private static String type(Schema schema) {
        return switch (schema) {
            case Schema.Scalar scalar -> scalar.type();
            case Schema.Enumeration _ -> "enum";
            case Schema.ListOf _ -> "list";
            case Schema.MapOf _ -> "map";
            case Schema.Message message ->
                message.name().substring(message.name().lastIndexOf('.') + 1);
            case Schema.OneOf _, Schema.Ref _, Schema.Any _ -> "any";
        };
    }
}
