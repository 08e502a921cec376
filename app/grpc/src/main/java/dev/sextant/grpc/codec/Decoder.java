package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads messages into values: proto names as keys, extensions as `[pkg.name]`, 64-bit integers as text, unknown fields
/// under `@unknown`. For one thread.
public final class Decoder {
    private final MessageTypes types;
    private final Form form;
    private final WellKnownDecoder wellKnown;

    /// A decoder that unpacks `google.protobuf.Any` with these types.
    public Decoder(MessageTypes types) {
        this(types, Form.COMPLETE);
    }

    Decoder(MessageTypes types, Form form) {
        this.types = types;
        this.form = form;
        wellKnown = new WellKnownDecoder(types, this);
    }

    /// The value of a message in its binary form; unknown fields keep the order they came in.
    public Value read(Descriptor type, byte[] bytes) throws InvalidProtocolBufferException {
        var message = Wire.parse(type, bytes, types.extensions());
        var value = value(message);
        return value instanceof Value.Struct struct
                        && !message.getUnknownFields().isEmpty()
                ? struct.with(UnknownFields.KEY, UnknownFields.inOrder(message, bytes))
                : value;
    }

    /// The value of a message; a well-known type takes its own form if that loses nothing, else it is shown by its
    /// fields.
    public Value value(MessageOrBuilder message) {
        var known = WellKnown.of(message.getDescriptorForType());
        if (known.isPresent() && form.unknown(message).isEmpty()) {
            var own = wellKnown.value(known.get(), message);
            if (own.isPresent()) {
                return own.get();
            }
            lacksForm("JSON has no form for this "
                    + message.getDescriptorForType().getFullName());
        }
        return struct(message);
    }

    /// Notes that protobuf's JSON cannot say what was just shown otherwise.
    void lacksForm(String why) {
        form.lacks(why);
    }

    /// The fields of a message, whatever its type.
    public Value.Struct struct(MessageOrBuilder message) {
        return new Value.Struct(members(message));
    }

    SequencedMap<String, Value> members(MessageOrBuilder message) {
        var members = new LinkedHashMap<String, Value>();
        message.getAllFields().forEach((field, content) -> members.put(form.name(field), field(field, content)));
        var unknown = form.unknown(message);
        if (!unknown.isEmpty()) {
            members.put(UnknownFields.KEY, UnknownFields.value(unknown));
        }
        return members;
    }

    /// The key of a field in a value: its name in the .proto file, `[pkg.name]` for an extension.
    public static String name(FieldDescriptor field) {
        return field.isExtension() ? "[" + field.getFullName() + "]" : field.getName();
    }

    private Value field(FieldDescriptor field, Object content) {
        if (!field.isRepeated()) {
            return single(field, content);
        }
        var elements = (List<?>) content;
        if (field.isMapField()) {
            return map(field, elements);
        }
        var values = new ArrayList<Value>(elements.size());
        elements.forEach(element -> values.add(single(field, element)));
        return new Value.Items(values);
    }

    private Value map(FieldDescriptor field, List<?> entries) {
        var key = field.getMessageType().findFieldByNumber(1);
        var value = field.getMessageType().findFieldByNumber(2);
        var members = new LinkedHashMap<String, Value>();
        for (var entry : entries) {
            var message = (Message) entry;
            members.put(keyText(single(key, message.getField(key))), single(value, message.getField(value)));
        }
        return new Value.Struct(members);
    }

    private static String keyText(Value key) {
        return switch (key) {
            case Value.Text(var text) -> text;
            case Value.Num(var digits) -> digits;
            case Value.Bool(var truth) -> Boolean.toString(truth);
            case Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ ->
                throw new IllegalStateException("no map has such a key: " + key);
        };
    }

    /// The value of one element of a field.
    Value single(FieldDescriptor field, Object content) {
        return content instanceof Message message ? value(message) : scalar(field, content);
    }

    /// The value of one element of a field that is no message.
    public static Value scalar(FieldDescriptor field, Object content) {
        return switch (field.getJavaType()) {
            case INT -> new Value.Num(integer(field, (Integer) content));
            case LONG -> new Value.Text(integer(field, (Long) content));
            case FLOAT -> FloatText.of((Float) content);
            case DOUBLE -> FloatText.of((Double) content);
            case BOOLEAN -> new Value.Bool((Boolean) content);
            case STRING -> new Value.Text((String) content);
            case BYTE_STRING -> new Value.Bytes(((ByteString) content).toByteArray());
            case ENUM -> symbol(field, (EnumValueDescriptor) content);
            case MESSAGE -> throw new IllegalArgumentException(field + " is a message");
        };
    }

    private static String integer(FieldDescriptor field, int number) {
        return switch (field.getType()) {
            case UINT32, FIXED32 -> Integer.toUnsignedString(number);
            default -> Integer.toString(number);
        };
    }

    private static String integer(FieldDescriptor field, long number) {
        return switch (field.getType()) {
            case UINT64, FIXED64 -> Long.toUnsignedString(number);
            default -> Long.toString(number);
        };
    }

    private static Value symbol(FieldDescriptor field, EnumValueDescriptor symbol) {
        if (WellKnown.isNull(field) && symbol.getNumber() == 0) {
            return Value.Null.NULL;
        }
        return symbol.getIndex() < 0 ? Value.num(symbol.getNumber()) : new Value.Text(symbol.getName());
    }
}
