package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.sextant.schema.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fits values into fields that are no messages.
final class ScalarFit {
    private static final int SYMBOLS_NAMED = 6;

    private ScalarFit() {}

    static Fit of(Value value, FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case INT, LONG -> NumberFit.integer(value, field.getType());
            case FLOAT, DOUBLE -> NumberFit.real(value, field.getType());
            case BOOLEAN ->
                value instanceof Value.Bool(var truth) ? new Fit.Good(truth) : wrong(value, "bool, true or false");
            case STRING -> text(value);
            case BYTE_STRING -> bytes(value);
            case ENUM -> symbol(value, field.getEnumType());
            case MESSAGE -> throw new IllegalArgumentException(field + " is a message");
        };
    }

    /// The key of a map, which JSON always writes as text.
    static Fit key(String name, FieldDescriptor field) {
        if (field.getJavaType() != FieldDescriptor.JavaType.BOOLEAN) {
            return of(new Value.Text(name), field);
        }
        return switch (name) {
            case "true" -> new Fit.Good(true);
            case "false" -> new Fit.Good(false);
            default -> wrong(new Value.Text(name), "bool, true or false");
        };
    }

    private static Fit text(Value value) {
        if (!(value instanceof Value.Text(var text))) {
            return wrong(value, "string");
        }
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? new Fit.Good(text)
                : new Fit.Bad("The text holds half a surrogate pair, which UTF-8 cannot carry.");
    }

    private static Fit bytes(Value value) {
        return switch (value) {
            case Value.Bytes bytes -> new Fit.Good(ByteString.copyFrom(bytes.octets()));
            case Value.Text(var text) ->
                base64(text).<Fit>map(Fit.Good::new).orElseGet(() -> wrong(value, "base64, the form of bytes"));
            case Value.Num _, Value.Bool _, Value.Items _, Value.Struct _, Value.Null _ ->
                wrong(value, "bytes in base64");
        };
    }

    /// Standard or URL-safe alphabet, padded or not.
    static Optional<ByteString> base64(String text) {
        try {
            return Optional.of(ByteString.copyFrom(
                    Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Fit symbol(Value value, EnumDescriptor type) {
        return switch (value) {
            case Value.Text(var name) -> found(Optional.ofNullable(type.findValueByName(name)), value, type);
            case Value.Num _ ->
                switch (NumberFit.integer(value, FieldDescriptor.Type.INT32)) {
                    case Fit.Good(var number) -> found(numbered((Integer) number, type), value, type);
                    case Fit.Bad bad -> bad;
                };
            case Value.Null _
            when type.getFullName().equals("google.protobuf.NullValue") -> new Fit.Good(type.findValueByNumber(0));
            case Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> unknown(value, type);
        };
    }

    private static Optional<EnumValueDescriptor> numbered(int number, EnumDescriptor type) {
        return Optional.ofNullable(
                type.isClosed() ? type.findValueByNumber(number) : type.findValueByNumberCreatingIfUnknown(number));
    }

    private static Fit found(Optional<EnumValueDescriptor> symbol, Value value, EnumDescriptor type) {
        return symbol.<Fit>map(Fit.Good::new).orElseGet(() -> unknown(value, type));
    }

    private static Fit unknown(Value value, EnumDescriptor type) {
        var names = type.getValues().stream().map(EnumValueDescriptor::getName);
        var few = names.limit(SYMBOLS_NAMED).collect(Collectors.joining(", "));
        var more = type.getValues().size() > SYMBOLS_NAMED ? ", …" : "";
        return new Fit.Bad(
                "%s is none of the values of %s: %s%s.".formatted(Shown.of(value), type.getFullName(), few, more));
    }

    private static Fit wrong(Value value, String wanted) {
        return new Fit.Bad("%s is not %s.".formatted(Shown.of(value), wanted));
    }
}
