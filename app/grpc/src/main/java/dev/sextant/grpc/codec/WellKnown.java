package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.List;
import java.util.Optional;

/// Messages that protobuf's JSON writes in a form of their own (protobuf.dev, ProtoJSON format).
public enum WellKnown {
    ANY("type_url:STRING", "value:BYTES"),
    TIMESTAMP("seconds:INT64", "nanos:INT32"),
    DURATION("seconds:INT64", "nanos:INT32"),
    FIELD_MASK("paths:STRING"),
    STRUCT("fields:MESSAGE"),
    VALUE(
            "null_value:ENUM",
            "number_value:DOUBLE",
            "string_value:STRING",
            "bool_value:BOOL",
            "struct_value:MESSAGE",
            "list_value:MESSAGE"),
    LIST_VALUE("values:MESSAGE"),
    /// `google.protobuf.Int64Value` and its like: the one field `value`.
    WRAPPER("value:");

    private static final String PACKAGE = "google.protobuf.";

    private final List<String> shape;

    WellKnown(String... shape) {
        this.shape = List.of(shape);
    }

    /// Which of them a message is; empty for every other, and for one that has such a name but other fields.
    public static Optional<WellKnown> of(Descriptor type) {
        var name = type.getFullName();
        if (!name.startsWith(PACKAGE)) {
            return Optional.empty();
        }
        return named(name.substring(PACKAGE.length())).filter(known -> known.fits(type));
    }

    private static Optional<WellKnown> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "Any" -> ANY;
                    case "Timestamp" -> TIMESTAMP;
                    case "Duration" -> DURATION;
                    case "FieldMask" -> FIELD_MASK;
                    case "Struct" -> STRUCT;
                    case "Value" -> VALUE;
                    case "ListValue" -> LIST_VALUE;
                    case "DoubleValue",
                            "FloatValue",
                            "Int64Value",
                            "UInt64Value",
                            "Int32Value",
                            "UInt32Value",
                            "BoolValue",
                            "StringValue",
                            "BytesValue" -> WRAPPER;
                    default -> null;
                });
    }

    private boolean fits(Descriptor type) {
        var fields = type.getFields();
        if (fields.size() != shape.size()) {
            return false;
        }
        for (var index = 0; index < shape.size(); index++) {
            var field = fields.get(index);
            if (field.getNumber() != index + 1
                    || !(field.getName() + ":" + field.getType()).startsWith(shape.get(index))) {
                return false;
            }
        }
        return true;
    }

    /// Whether an enumeration is `google.protobuf.NullValue`, whose one symbol is JSON's null.
    public static boolean isNull(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.ENUM
                && field.getEnumType().getFullName().equals("google.protobuf.NullValue");
    }

    /// Whether a field holds any JSON, null included.
    public static boolean takesNull(FieldDescriptor field) {
        return isNull(field)
                || (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                        && of(field.getMessageType())
                                .filter(known -> known == VALUE)
                                .isPresent());
    }
}
