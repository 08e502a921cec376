package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.Descriptor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked of a message type for every message, found once. For one thread.
final class Shape {
    private final Descriptor type;
    private final Look look;
    private final Map<Integer, Part> parts = new HashMap<>();

    Shape(Descriptor type) {
        this.type = type;
        look = look(type);
    }

    /// How its messages look in JSON.
    enum Look {
        /// An object of its fields.
        FIELDS,
        TIMESTAMP,
        DURATION,
        /// Another form of its own.
        OTHER
    }

    private static Look look(Descriptor type) {
        if (type.getOptions().getMessageSetWireFormat()) {
            return Look.OTHER;
        }
        return WellKnown.of(type)
                .map(known -> switch (known) {
                    case TIMESTAMP -> Look.TIMESTAMP;
                    case DURATION -> Look.DURATION;
                    case ANY, FIELD_MASK, STRUCT, VALUE, LIST_VALUE, WRAPPER -> Look.OTHER;
                })
                .orElse(Look.FIELDS);
    }

    Descriptor type() {
        return type;
    }

    Look look() {
        return look;
    }

    /// Its field of this number; null where it has none.
    @Nullable
    Part part(int number) {
        var known = parts.get(number);
        return known != null ? known : found(number);
    }

    private @Nullable Part found(int number) {
        var field = type.findFieldByNumber(number);
        if (field == null) {
            return null;
        }
        var part = Part.of(field);
        parts.put(number, part);
        return part;
    }
}
