package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.Base64;
import java.util.Optional;

/// Writes well-known types from the forms of protobuf's JSON, or from their fields where those cannot be mistaken for
/// that form.
final class WellKnownEncoder {
    private final MessageTypes types;
    private final Encoder encoder;

    WellKnownEncoder(MessageTypes types, Encoder encoder) {
        this.types = types;
        this.encoder = encoder;
    }

    Optional<DynamicMessage> message(WellKnown known, Value value, Descriptor type, Path at) {
        return switch (known) {
            case ANY -> any(value, type, at);
            case TIMESTAMP -> moment(value, type, at);
            case DURATION -> span(value, type, at);
            case FIELD_MASK -> mask(value, type, at);
            case STRUCT, LIST_VALUE -> encoder.whole(type.findFieldByNumber(1), value, at);
            case VALUE -> json(value, type, at);
            case WRAPPER ->
                value instanceof Value.Struct struct ? byFields(struct, type, at) : wrapped(type, value, at);
        };
    }

    private Optional<DynamicMessage> byFields(Value.Struct struct, Descriptor type, Path at) {
        return Optional.of(encoder.fields(struct, type, at));
    }

    private Optional<DynamicMessage> moment(Value value, Descriptor type, Path at) {
        return switch (value) {
            case Value.Struct struct -> byFields(struct, type, at);
            case Value.Text(var text)
            when Moments.timestamp(text).isPresent() ->
                Moments.timestamp(text).map(moment -> filled(type, moment.seconds(), moment.nanos()));
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Items _, Value.Null _ ->
                encoder.misfit(
                        at,
                        "%s is not a timestamp such as 2024-05-13T10:00:00Z (RFC 3339, years 1 to 9999)."
                                .formatted(Shown.of(value)));
        };
    }

    private Optional<DynamicMessage> span(Value value, Descriptor type, Path at) {
        return switch (value) {
            case Value.Struct struct -> byFields(struct, type, at);
            case Value.Text(var text)
            when Moments.duration(text).isPresent() ->
                Moments.duration(text).map(span -> filled(type, span.seconds(), span.nanos()));
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Items _, Value.Null _ ->
                encoder.misfit(
                        at,
                        "%s is not a duration such as 90s or 1.5s, at most 315576000000s.".formatted(Shown.of(value)));
        };
    }

    private Optional<DynamicMessage> mask(Value value, Descriptor type, Path at) {
        return switch (value) {
            case Value.Struct struct -> byFields(struct, type, at);
            case Value.Text(var text)
            when MaskPaths.paths(text).isPresent() -> MaskPaths.paths(text).map(paths -> filled(type, paths));
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Items _, Value.Null _ ->
                encoder.misfit(
                        at,
                        "%s is not a field mask: paths in lowerCamelCase, joined by commas."
                                .formatted(Shown.of(value)));
        };
    }

    /// A message with these contents in its fields, in their order.
    private static DynamicMessage filled(Descriptor type, Object... contents) {
        var message = DynamicMessage.newBuilder(type);
        for (var index = 0; index < contents.length; index++) {
            message.setField(type.getFields().get(index), contents[index]);
        }
        return message.buildPartial();
    }

    private Optional<DynamicMessage> wrapped(Descriptor type, Value value, Path at) {
        return encoder.content(type.findFieldByNumber(1), value, at).map(content -> filled(type, content));
    }

    private Optional<DynamicMessage> json(Value value, Descriptor type, Path at) {
        return switch (value) {
            case Value.Null _ ->
                Optional.of(kind(
                        type,
                        "null_value",
                        type.findFieldByName("null_value").getEnumType().findValueByNumber(0)));
            case Value.Bool(var truth) -> Optional.of(kind(type, "bool_value", truth));
            case Value.Num _ -> kind(type, "number_value", value, at);
            case Value.Text _ -> kind(type, "string_value", value, at);
            case Value.Bytes bytes ->
                Optional.of(kind(type, "string_value", Base64.getEncoder().encodeToString(bytes.octets())));
            case Value.Items _ -> kind(type, "list_value", value, at);
            case Value.Struct _ -> kind(type, "struct_value", value, at);
        };
    }

    private Optional<DynamicMessage> kind(Descriptor type, String name, Value value, Path at) {
        return encoder.content(type.findFieldByName(name), value, at).map(content -> kind(type, name, content));
    }

    private static DynamicMessage kind(Descriptor type, String name, Object content) {
        return DynamicMessage.newBuilder(type)
                .setField(type.findFieldByName(name), content)
                .buildPartial();
    }

    private Optional<DynamicMessage> any(Value value, Descriptor type, Path at) {
        if (!(value instanceof Value.Struct struct)) {
            return encoder.misfit(at, "%s is not an object with @type.".formatted(Shown.of(value)));
        }
        if (struct.members().isEmpty() || struct.get("type_url").isPresent()) {
            return byFields(struct, type, at);
        }
        if (!(struct.get(Anys.TYPE).orElse(Value.Null.NULL) instanceof Value.Text(var url)) || !Anys.namesType(url)) {
            return encoder.misfit(
                    at.member(Anys.TYPE), "It names no type, such as type.googleapis.com/google.rpc.ErrorInfo.");
        }
        var content = struct.without(Anys.TYPE);
        return types.message(Anys.typeName(url))
                .map(packed -> packed(packed, content, at))
                .orElseGet(() -> raw(content)
                        .or(() -> encoder.misfit(
                                at.member(Anys.TYPE),
                                "The type %s is not known here: give its bytes as base64 under value."
                                        .formatted(Anys.typeName(url)))))
                .map(bytes -> filled(type, url, bytes));
    }

    private Optional<ByteString> packed(Descriptor type, Value.Struct content, Path at) {
        if (WellKnown.of(type).isPresent()) {
            return encoder.message(content.get(Anys.VALUE).orElse(Value.Null.NULL), type, at.member(Anys.VALUE))
                    .map(DynamicMessage::toByteString);
        }
        var mistaken = type.findFieldByName(Anys.VALUE) == null ? raw(content) : Optional.<ByteString>empty();
        return mistaken.or(() -> Optional.of(encoder.fields(content, type, at).toByteString()));
    }

    /// Bytes that could not be unpacked, as they are shown.
    private static Optional<ByteString> raw(Value.Struct content) {
        if (content.members().size() != 1) {
            return Optional.empty();
        }
        return switch (content.get(Anys.VALUE).orElse(Value.Null.NULL)) {
            case Value.Bytes bytes -> Optional.of(ByteString.copyFrom(bytes.octets()));
            case Value.Text(var text) -> ScalarFit.base64(text);
            case Value.Num _, Value.Bool _, Value.Items _, Value.Struct _, Value.Null _ -> Optional.empty();
        };
    }
}
