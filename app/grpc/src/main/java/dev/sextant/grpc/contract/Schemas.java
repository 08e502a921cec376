package dev.sextant.grpc.contract;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.IntegerRange;
import dev.sextant.grpc.codec.WellKnown;
import dev.sextant.schema.Field;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        var doc = comments.at(type.getFullName());
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

    private Field field(FieldDescriptor field) {
        return Field.body(Decoder.name(field), shape(field), notes.presence(field), marked(field));
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

    private Schema shape(FieldDescriptor field) {
        if (field.isMapField()) {
            var entry = field.getMessageType();
            return Schema.mapOf(element(entry.findFieldByNumber(1)), element(entry.findFieldByNumber(2)));
        }
        return field.isRepeated() ? Schema.listOf(element(field)) : element(field);
    }

    private Schema element(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case BOOLEAN -> Schema.scalar(Schema.Kind.BOOL, word(field));
            case INT, LONG -> integer(field);
            case FLOAT, DOUBLE -> Schema.scalar(Schema.Kind.NUMBER, word(field));
            case STRING -> Schema.scalar(Schema.Kind.TEXT, word(field));
            case BYTE_STRING -> Schema.scalar(Schema.Kind.BYTES, word(field));
            case ENUM -> enumerations.computeIfAbsent(field.getEnumType(), this::enumeration);
            case MESSAGE -> named(field.getMessageType());
        };
    }

    private static Schema integer(FieldDescriptor field) {
        var range = IntegerRange.of(field.getType());
        return new Schema.Scalar(
                Schema.Kind.INTEGER, word(field), List.of(Limit.Range.closed(range.minimum(), range.maximum())));
    }

    private static String word(FieldDescriptor field) {
        return field.getType().name().toLowerCase(Locale.ROOT);
    }

    /// A message where a field or an answer holds it: a leaf where its JSON is one, else a reference.
    Schema named(Descriptor type) {
        var name = type.getFullName();
        if (contract.isMissing(type)) {
            return new Schema.Any(name);
        }
        return WellKnown.of(type)
                .map(known -> switch (known) {
                    case ANY, VALUE -> new Schema.Any(name);
                    case TIMESTAMP -> Schema.scalar(Schema.Kind.TIMESTAMP, name);
                    case DURATION -> Schema.scalar(Schema.Kind.DURATION, name);
                    case FIELD_MASK -> Schema.scalar(Schema.Kind.TEXT, name);
                    case STRUCT ->
                        Schema.mapOf(
                                Schema.scalar(Schema.Kind.TEXT, "string"), new Schema.Any("google.protobuf.Value"));
                    case LIST_VALUE -> Schema.listOf(new Schema.Any("google.protobuf.Value"));
                    case WRAPPER -> element(type.findFieldByNumber(1));
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
