package dev.sextant.desktop.form;

import dev.sextant.schema.Check;
import dev.sextant.schema.Example;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.SchemaAt;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a form is drawn from: the message, its types, and what follows from them for a value.
record Contract(Schema.Message message, Types types) {

    /// Every difference between a value and the contract, times included.
    List<Remark> remarks(Value.Struct value, Instant now) {
        var remarks = new ArrayList<Remark>();
        Check.of(value, message, types)
                .forEach(finding -> remarks.add(new Remark(finding.path(), finding.message(), Remark.Origin.CONTRACT)));
        remarks.addAll(Times.settle(value, message, types, now).remarks());
        return List.copyOf(remarks);
    }

    /// Puts a value where none was, its name in the contract's order.
    Value.Struct insert(Value.Struct root, Path path, Value value, SchemaAt schemas) {
        var after = Places.put(root, path, value);
        for (var here = path; !here.steps().isEmpty(); here = here.parent()) {
            if (here.in(root).isEmpty()
                    && here.steps().getLast() instanceof Path.Step.Member(var name)
                    && schemas.find(here.parent(), after) instanceof Schema.Message in) {
                after = Places.order(
                        after,
                        here.parent(),
                        name,
                        in.fields().stream().map(Field::name).toList());
            }
        }
        return after;
    }

    /// What a person starts from in a place of this schema.
    Value blank(Schema schema) {
        return Example.blank(schema, types);
    }

    /// What a person starts from in one of several shapes, marked with its tag.
    Value blank(Schema.OneOf oneOf, int choice) {
        var chosen = oneOf.choices().get(choice);
        var blank = blank(chosen.schema());
        return blank instanceof Value.Struct struct
                        && !oneOf.discriminator().isBlank()
                        && !chosen.tag().isBlank()
                ? struct.with(oneOf.discriminator(), new Value.Text(chosen.tag()))
                : blank;
    }

    /// A name for a new member of a map that no member has: empty text, the smallest number, a truth value.
    static Optional<String> freeKey(Schema key, Value.Struct map) {
        var names = switch (key instanceof Schema.Scalar scalar ? scalar.kind() : Schema.Kind.TEXT) {
            case INTEGER, NUMBER -> IntStream.range(0, Integer.MAX_VALUE).mapToObj(Integer::toString);
            case BOOL -> List.of("false", "true").stream();
            case TEXT, BYTES, TIMESTAMP, DURATION ->
                IntStream.range(1, Integer.MAX_VALUE).mapToObj(number -> number == 1 ? "" : "key" + number);
        };
        return names.filter(name -> map.get(name).isEmpty()).findFirst();
    }

    /// The members of a oneof.
    static List<Field> group(Schema.Message message, String name) {
        return message.fields().stream()
                .filter(field -> field.notes().group().equals(name))
                .collect(Collectors.toList());
    }
}
