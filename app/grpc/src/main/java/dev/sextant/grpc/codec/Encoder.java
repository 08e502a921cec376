package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.sextant.schema.Check;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a value as a message: keys are proto names or JSON names, null is absent, and every place that does not fit
/// is named.
public final class Encoder {
    private final MessageTypes types;
    private final WellKnownEncoder wellKnown;
    private final List<Check.Finding> findings = new ArrayList<>();

    private Encoder(MessageTypes types) {
        this.types = types;
        wellKnown = new WellKnownEncoder(types, this);
    }

    /// A request of this type. It is given by its fields also where its type has a form of its own, but for `Struct`
    /// and an `Any` with `@type`.
    public static Encoding of(Value.Struct value, Descriptor type, MessageTypes types) {
        var encoder = new Encoder(types);
        var tail = value.get(UnknownFields.KEY).flatMap(UnknownFields::bytesInOrder);
        var message = encoder.root(tail.isPresent() ? value.without(UnknownFields.KEY) : value, type);
        return message.isPresent() && encoder.findings.isEmpty()
                ? new Encoding.Fits(message.get(), tail.orElse(ByteString.EMPTY))
                : new Encoding.Misfits(encoder.findings);
    }

    private Optional<DynamicMessage> root(Value.Struct value, Descriptor type) {
        var known = WellKnown.of(type)
                .filter(form -> form == WellKnown.STRUCT
                        || (form == WellKnown.ANY && value.get(Anys.TYPE).isPresent()));
        return known.isPresent()
                ? wellKnown.message(known.get(), value, type, Path.ROOT)
                : Optional.of(fields(value, type, Path.ROOT));
    }

    Optional<DynamicMessage> message(Value value, Descriptor type, Path at) {
        var known = WellKnown.of(type);
        if (known.isPresent()) {
            return wellKnown.message(known.get(), value, type, at);
        }
        if (value instanceof Value.Struct struct) {
            return Optional.of(fields(struct, type, at));
        }
        return misfit(at, "%s is not %s, which is an object.".formatted(Shown.of(value), type.getFullName()));
    }

    DynamicMessage fields(Value.Struct struct, Descriptor type, Path at) {
        var message = DynamicMessage.newBuilder(type);
        var keys = new HashMap<FieldDescriptor, String>();
        struct.members().forEach((key, value) -> {
            if (key.equals(UnknownFields.KEY)) {
                unknown(message, value, at);
            } else {
                field(type, key)
                        .ifPresentOrElse(
                                field -> set(message, field, key, value, keys, at),
                                () -> misfit(at.member(key), "%s has no such field.".formatted(type.getFullName())));
            }
        });
        return message.buildPartial();
    }

    private Optional<FieldDescriptor> field(Descriptor type, String key) {
        if (key.startsWith("[") && key.endsWith("]")) {
            return types.extension(type, key.substring(1, key.length() - 1));
        }
        return Optional.ofNullable(type.findFieldByName(key))
                .or(() -> type.getFields().stream()
                        .filter(field -> field.getJsonName().equals(key))
                        .findFirst());
    }

    private void unknown(DynamicMessage.Builder message, Value value, Path at) {
        UnknownFields.fields(value)
                .ifPresentOrElse(
                        message::mergeUnknownFields,
                        () -> misfit(
                                at.member(UnknownFields.KEY),
                                "This is not the form of unknown fields: {\"7\": [{\"varint\": \"150\"}]}."));
    }

    private void set(
            DynamicMessage.Builder message,
            FieldDescriptor field,
            String key,
            Value value,
            Map<FieldDescriptor, String> keys,
            Path at) {
        var here = at.member(key);
        var twin = keys.put(field, key);
        if (twin != null) {
            misfit(here, "The field is given twice, as %s and as %s.".formatted(twin, key));
        } else if (value instanceof Value.Null && (field.isRepeated() || !WellKnown.takesNull(field))) {
            return;
        } else if (field.isMapField()) {
            map(message, field, value, here);
        } else if (field.isRepeated()) {
            list(message, field, value, here);
        } else {
            single(message, field, value, here);
        }
    }

    private void single(DynamicMessage.Builder message, FieldDescriptor field, Value value, Path at) {
        var oneof = field.getRealContainingOneof();
        var other = oneof == null ? null : message.getOneofFieldDescriptor(oneof);
        if (other != null) {
            misfit(
                    at,
                    "Only one of %s and %s may be set: both are of %s."
                            .formatted(other.getName(), field.getName(), oneof.getName()));
            return;
        }
        content(field, value, at).ifPresent(content -> message.setField(field, content));
    }

    /// A message whose one field, a map or a list, stands for the whole.
    Optional<DynamicMessage> whole(FieldDescriptor field, Value value, Path at) {
        var message = DynamicMessage.newBuilder(field.getContainingType());
        if (field.isMapField()) {
            map(message, field, value, at);
        } else {
            list(message, field, value, at);
        }
        return Optional.of(message.buildPartial());
    }

    private void list(DynamicMessage.Builder message, FieldDescriptor field, Value value, Path at) {
        if (!(value instanceof Value.Items(var values))) {
            misfit(at, "%s is not a list.".formatted(Shown.of(value)));
            return;
        }
        for (var index = 0; index < values.size(); index++) {
            content(field, values.get(index), at.element(index))
                    .ifPresent(content -> message.addRepeatedField(field, content));
        }
    }

    private void map(DynamicMessage.Builder message, FieldDescriptor field, Value value, Path at) {
        if (!(value instanceof Value.Struct(var members))) {
            misfit(at, "%s is not a map, which is an object.".formatted(Shown.of(value)));
            return;
        }
        var entry = field.getMessageType();
        members.forEach((name, member) -> {
            var key = accept(ScalarFit.key(name, entry.findFieldByNumber(1)), at.member(name));
            var content = content(entry.findFieldByNumber(2), member, at.member(name));
            if (key.isPresent() && content.isPresent()) {
                message.addRepeatedField(field, entry(entry, key.get(), content.get()));
            }
        });
    }

    private static Message entry(Descriptor type, Object key, Object value) {
        return DynamicMessage.newBuilder(type)
                .setField(type.findFieldByNumber(1), key)
                .setField(type.findFieldByNumber(2), value)
                .buildPartial();
    }

    Optional<Object> content(FieldDescriptor field, Value value, Path at) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                ? message(value, field.getMessageType(), at).map(Object.class::cast)
                : accept(ScalarFit.of(value, field), at);
    }

    private Optional<Object> accept(Fit fit, Path at) {
        return switch (fit) {
            case Fit.Good(var content) -> Optional.of(content);
            case Fit.Bad(var message) -> misfit(at, message);
        };
    }

    <T> Optional<T> misfit(Path at, String message) {
        findings.add(new Check.Finding(at, message));
        return Optional.empty();
    }
}
