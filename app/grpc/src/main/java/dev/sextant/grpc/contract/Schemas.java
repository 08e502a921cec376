package dev.sextant.grpc.contract;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.IntegerRange;
import dev.sextant.grpc.codec.WellKnown;
import dev.sextant.grpc.rules.MessageRemarks;
import dev.sextant.grpc.rules.Rules;
import dev.sextant.schema.Field;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws schemas from descriptors, one message at a time; nested messages stay references.
final class Schemas {
    /// Names what an `Any` holds; the members of that follow it.
    private static final Field TYPE = Field.body(
            "@type",
            Schema.scalar(Schema.Kind.TEXT, "type URL"),
            Field.Presence.REQUIRED,
            Notes.doc("The type of the message, such as type.googleapis.com/google.rpc.ErrorInfo."));

    private final Contract contract;
    private final Comments comments;
    private final FieldNotes notes;
    private final Map<Descriptor, Schema.Message> messages = new ConcurrentHashMap<>();
    private final Map<EnumDescriptor, Schema.Enumeration> enumerations = new ConcurrentHashMap<>();

    Schemas(Contract contract, Comments comments) {
        this.contract = contract;
        this.comments = comments;
        notes = new FieldNotes(comments);
    }

    /// A message by its fields, also where its type has a form of its own in JSON.
    Schema.Message message(Descriptor type) {
        return messages.computeIfAbsent(type, this::build);
    }

    private Schema.Message build(Descriptor type) {
        var doc = doc(type);
        var known = WellKnown.of(type);
        if (known.filter(WellKnown.STRUCT::equals).isPresent()) {
            return new Schema.Message(type.getFullName(), doc, List.of(), true);
        }
        if (known.filter(WellKnown.ANY::equals).isPresent()) {
            return new Schema.Message(type.getFullName(), doc, List.of(TYPE), true);
        }
        var fields = Stream.concat(type.getFields().stream(), contract.extensionsOf(type).stream())
                .map(this::field)
                .toList();
        return new Schema.Message(type.getFullName(), doc, fields, contract.isMissing(type));
    }

    /// A field whose type is missing says so.
    private Notes marked(FieldDescriptor field) {
        var plain = notes.of(field);
        return lacksType(field) ? plain.with(Notes.Trait.MISSING_TYPE) : plain;
    }

    private boolean lacksType(FieldDescriptor field) {
        if (field.isMapField()) {
            return lacksType(field.getMessageType().findFieldByNumber(2));
        }
        return switch (field.getJavaType()) {
            case MESSAGE -> contract.isMissing(field.getMessageType());
            case ENUM -> contract.isMissing(field.getEnumType());
            case BOOLEAN, INT, LONG, FLOAT, DOUBLE, STRING, BYTE_STRING -> false;
        };
    }

    /// The comment, and the rules that concern the whole message.
    private String doc(Descriptor type) {
        var paragraphs = Stream.concat(Stream.of(comments.at(type.getFullName())), MessageRemarks.of(type).stream());
        return paragraphs.filter(paragraph -> !paragraph.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private Field field(FieldDescriptor field) {
        var shape = shape(field, Rules.of(field));
        return Field.body(Decoder.name(field), shape, notes.presence(field), marked(field));
    }

    private Schema shape(FieldDescriptor field, Rules rules) {
        if (field.isMapField()) {
            var entry = field.getMessageType();
            return new Schema.MapOf(
                    element(entry.findFieldByNumber(1), rules.keys()),
                    element(entry.findFieldByNumber(2), rules.values()),
                    rules.limits());
        }
        return field.isRepeated()
                ? new Schema.ListOf(element(field, rules.items()), rules.limits())
                : element(field, rules);
    }

    private Schema element(FieldDescriptor field, Rules rules) {
        return switch (field.getJavaType()) {
            case BOOLEAN -> scalar(Schema.Kind.BOOL, field, rules);
            case INT, LONG -> integer(field, rules);
            case FLOAT, DOUBLE -> scalar(Schema.Kind.NUMBER, field, rules);
            case STRING -> scalar(Schema.Kind.TEXT, field, rules);
            case BYTE_STRING -> scalar(Schema.Kind.BYTES, field, rules);
            case ENUM -> rules.narrowed(enumerations.computeIfAbsent(field.getEnumType(), this::enumeration));
            case MESSAGE -> named(field.getMessageType(), rules);
        };
    }

    private static Schema scalar(Schema.Kind kind, FieldDescriptor field, Rules rules) {
        return new Schema.Scalar(kind, word(field), rules.limits());
    }

    /// The contract's own limits come before those of the type.
    private static Schema integer(FieldDescriptor field, Rules rules) {
        var range = IntegerRange.of(field.getType());
        var limits =
                Stream.concat(rules.limits().stream(), Stream.of(Limit.Range.closed(range.minimum(), range.maximum())));
        return new Schema.Scalar(Schema.Kind.INTEGER, word(field), limits.toList());
    }

    private static String word(FieldDescriptor field) {
        return field.getType().name().toLowerCase(Locale.ROOT);
    }

    /// A message where a field or an answer holds it: a leaf where its JSON is one, else a reference.
    Schema named(Descriptor type) {
        return named(type, Rules.NONE);
    }

    private Schema named(Descriptor type, Rules rules) {
        var name = type.getFullName();
        if (contract.isMissing(type)) {
            return new Schema.Any(name);
        }
        return WellKnown.of(type)
                .map(known -> switch (known) {
                    case ANY, VALUE -> new Schema.Any(name);
                    case TIMESTAMP -> new Schema.Scalar(Schema.Kind.TIMESTAMP, name, rules.limits());
                    case DURATION -> new Schema.Scalar(Schema.Kind.DURATION, name, rules.limits());
                    case FIELD_MASK -> new Schema.Scalar(Schema.Kind.TEXT, name, rules.limits());
                    case STRUCT ->
                        Schema.mapOf(
                                Schema.scalar(Schema.Kind.TEXT, "string"), new Schema.Any("google.protobuf.Value"));
                    case LIST_VALUE -> Schema.listOf(new Schema.Any("google.protobuf.Value"));
                    case WRAPPER -> element(type.findFieldByNumber(1), rules);
                })
                .orElseGet(() -> new Schema.Ref(name));
    }

    private Schema.Enumeration enumeration(EnumDescriptor type) {
        var symbols = type.getValues().stream().map(this::symbol).toList();
        return new Schema.Enumeration(type.getFullName(), symbols, !type.isClosed());
    }

    private Schema.Symbol symbol(EnumValueDescriptor symbol) {
        return new Schema.Symbol(
                new Value.Text(symbol.getName()),
                Integer.toString(symbol.getNumber()),
                comments.at(symbol.getType().getFullName() + "." + symbol.getName()),
                symbol.getOptions().getDeprecated());
    }
}
