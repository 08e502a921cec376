package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads well-known types into the forms of protobuf's JSON; empty where that form cannot hold what the message holds.
final class WellKnownDecoder {
    /// So many `Any` inside each other are unpacked.
    private static final int MOST_PACKAGES = 32;

    private final MessageTypes types;
    private final Decoder decoder;
    private int packages;

    WellKnownDecoder(MessageTypes types, Decoder decoder) {
        this.types = types;
        this.decoder = decoder;
    }

    Optional<Value> value(WellKnown known, MessageOrBuilder message) {
        return switch (known) {
            case ANY -> Optional.of(any(message));
            case TIMESTAMP ->
                Moments.timestampText((Long) at(message, 1), (Integer) at(message, 2))
                        .map(Value.Text::new);
            case DURATION ->
                Moments.durationText((Long) at(message, 1), (Integer) at(message, 2))
                        .map(Value.Text::new);
            case FIELD_MASK -> MaskPaths.text(texts(at(message, 1))).map(Value.Text::new);
            case STRUCT -> Optional.of(decoder.members(message).getOrDefault("fields", Value.Struct.EMPTY));
            case LIST_VALUE -> Optional.of(decoder.members(message).getOrDefault("values", new Value.Items(List.of())));
            case VALUE -> json(message, message.getDescriptorForType());
            case WRAPPER -> Optional.of(wrapped(message));
        };
    }

    private Value wrapped(MessageOrBuilder message) {
        return decoder.single(field(message, 1), at(message, 1));
    }

    /// Any JSON; not a number that JSON cannot write, nor nothing at all.
    private Optional<Value> json(MessageOrBuilder message, Descriptor type) {
        var kind = message.getOneofFieldDescriptor(type.getOneofs().getFirst());
        if (kind == null) {
            return Optional.empty();
        }
        var value = decoder.single(kind, message.getField(kind));
        var writable = kind.getJavaType() != FieldDescriptor.JavaType.DOUBLE || value instanceof Value.Num;
        return writable ? Optional.of(value) : Optional.empty();
    }

    /// The packed message with `@type`; base64 under `value` when its type is not known or the bytes are not of it.
    private Value any(MessageOrBuilder any) {
        var url = (String) at(any, 1);
        var bytes = (ByteString) at(any, 2);
        if (url.isEmpty() && bytes.isEmpty()) {
            return Value.Struct.EMPTY;
        }
        var members = new LinkedHashMap<String, Value>();
        members.put(Anys.TYPE, new Value.Text(url));
        packed(url, bytes).ifPresentOrElse(message -> unpack(message, members), () -> {
            decoder.lacksForm("The type %s is not known".formatted(url));
            members.put(Anys.VALUE, new Value.Bytes(bytes.toByteArray()));
        });
        return new Value.Struct(members);
    }

    private Optional<Message> packed(String url, ByteString bytes) {
        return packages == MOST_PACKAGES
                ? Optional.empty()
                : types.message(Anys.typeName(url)).flatMap(type -> parse(type, bytes));
    }

    private void unpack(Message message, Map<String, Value> members) {
        packages++;
        if (WellKnown.of(message.getDescriptorForType()).isPresent()) {
            members.put(Anys.VALUE, decoder.value(message));
        } else {
            members.putAll(decoder.members(message));
        }
        packages--;
    }

    private Optional<Message> parse(Descriptor type, ByteString bytes) {
        try {
            return Optional.of(Wire.parse(type, bytes.newCodedInput(), types.extensions()));
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    private static List<String> texts(Object paths) {
        var texts = new ArrayList<String>();
        ((List<?>) paths).forEach(path -> texts.add((String) path));
        return texts;
    }

    private static FieldDescriptor field(MessageOrBuilder message, int number) {
        return message.getDescriptorForType().findFieldByNumber(number);
    }

    private static Object at(MessageOrBuilder message, int number) {
        return message.getField(field(message, number));
    }
}
