package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fields that the contract does not name, under the key `@unknown`: `{"7": [{"varint": "150"}, {"bytes": "aGk="}]}`,
/// by field number and wire type, so that nothing is lost either way. Where they came in an order of their own, a list
/// of such objects keeps it: `[{"9": [...]}, {"7": [...]}]`.
final class UnknownFields {
    /// The key beside the named fields.
    static final String KEY = "@unknown";

    private static final String VARINT = "varint";
    private static final String FIXED32 = "fixed32";
    private static final String FIXED64 = "fixed64";
    private static final String BYTES = "bytes";
    private static final String GROUP = "group";

    private UnknownFields() {}

    static Value.Struct value(UnknownFieldSet fields) {
        var members = new LinkedHashMap<String, Value>();
        fields.asMap()
                .forEach((number, field) -> members.put(Integer.toString(number), new Value.Items(values(field))));
        return new Value.Struct(members);
    }

    private static List<Value> values(UnknownFieldSet.Field field) {
        var values = new ArrayList<Value>();
        field.getVarintList().forEach(number -> values.add(one(VARINT, new Value.Text(Long.toUnsignedString(number)))));
        field.getFixed32List()
                .forEach(number -> values.add(one(FIXED32, new Value.Num(Integer.toUnsignedString(number)))));
        field.getFixed64List()
                .forEach(number -> values.add(one(FIXED64, new Value.Text(Long.toUnsignedString(number)))));
        field.getLengthDelimitedList().forEach(bytes -> values.add(one(BYTES, new Value.Bytes(bytes.toByteArray()))));
        field.getGroupList().forEach(group -> values.add(one(GROUP, value(group))));
        return values;
    }

    private static Value one(String wireType, Value value) {
        return Value.Struct.of(Map.of(wireType, value));
    }

    /// The unknown fields of a message in the order in which they lie in its bytes.
    static Value inOrder(Message message, byte[] bytes) throws InvalidProtocolBufferException {
        var ordered = UnknownOrder.of(message, bytes);
        var sorted = message.getUnknownFields();
        return joined(ordered).equals(sorted.toByteString())
                ? value(sorted)
                : new Value.Items(
                        ordered.stream().<Value>map(UnknownFields::value).toList());
    }

    private static ByteString joined(List<UnknownFieldSet> fields) {
        return fields.stream().map(UnknownFieldSet::toByteString).reduce(ByteString.EMPTY, ByteString::concat);
    }

    /// The bytes of such a list, in its order; empty when the value is none.
    static Optional<ByteString> bytesInOrder(Value value) {
        if (!(value instanceof Value.Items(var values))) {
            return Optional.empty();
        }
        var fields = sets(values);
        return fields.size() == values.size() ? Optional.of(joined(fields)) : Optional.empty();
    }

    /// The field sets of a list, without those elements that are none.
    private static List<UnknownFieldSet> sets(List<Value> values) {
        return values.stream()
                .filter(Value.Struct.class::isInstance)
                .flatMap(one -> fields(one).stream())
                .toList();
    }

    /// The fields of such a value; empty when it has another form.
    static Optional<UnknownFieldSet> fields(Value value) {
        if (value instanceof Value.Items(var values)) {
            return merged(values);
        }
        if (!(value instanceof Value.Struct(var members))) {
            return Optional.empty();
        }
        var fields = UnknownFieldSet.newBuilder();
        try {
            for (var member : members.entrySet()) {
                fields.mergeField(Integer.parseInt(member.getKey()), field(member.getValue()));
            }
            return Optional.of(fields.build());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<UnknownFieldSet> merged(List<Value> values) {
        var fields = sets(values);
        var all = UnknownFieldSet.newBuilder();
        fields.forEach(all::mergeFrom);
        return fields.size() == values.size() ? Optional.of(all.build()) : Optional.empty();
    }

    private static UnknownFieldSet.Field field(Value value) {
        if (!(value instanceof Value.Items(var values))) {
            throw new IllegalArgumentException("not a list");
        }
        var field = UnknownFieldSet.Field.newBuilder();
        for (var one : values) {
            if (!(one instanceof Value.Struct(var members)) || members.size() != 1) {
                throw new IllegalArgumentException("not one wire type");
            }
            add(field, members.firstEntry().getKey(), members.firstEntry().getValue());
        }
        return field.build();
    }

    private static void add(UnknownFieldSet.Field.Builder field, String wireType, Value value) {
        switch (wireType) {
            case VARINT -> field.addVarint(Long.parseUnsignedLong(text(value)));
            case FIXED32 -> field.addFixed32(Integer.parseUnsignedInt(text(value)));
            case FIXED64 -> field.addFixed64(Long.parseUnsignedLong(text(value)));
            case BYTES -> field.addLengthDelimited(bytes(value));
            case GROUP -> field.addGroup(fields(value).orElseThrow(IllegalArgumentException::new));
            default -> throw new IllegalArgumentException(wireType);
        }
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var digits) -> digits;
            case Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> "";
        };
    }

    private static ByteString bytes(Value value) {
        return ByteString.copyFrom(
                value instanceof Value.Bytes bytes
                        ? bytes.octets()
                        : Base64.getDecoder().decode(text(value)));
    }
}
