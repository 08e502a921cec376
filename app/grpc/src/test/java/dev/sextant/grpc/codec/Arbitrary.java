package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Makes messages at random, edges first.
public final class Arbitrary {
    private static final long[] EDGES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE
    };
    private static final List<String> TEXTS =
            List.of("", "a", "naïve 😀", "\"quoted\"\n\t\\", "\u0000\u2028", "2024-05-13T10:00:00Z", "null");

    private final Random random;
    private final KnownTypes types;

    /// The same seed makes the same messages.
    public Arbitrary(long seed, KnownTypes types) {
        random = new Random(seed);
        this.types = types;
    }

    /// A message of this type, with messages inside it down to this depth.
    public DynamicMessage message(Descriptor type, int depth) {
        if (depth < -3) {
            return DynamicMessage.getDefaultInstance(type);
        }
        var message = DynamicMessage.newBuilder(type);
        Stream.concat(type.getFields().stream(), types.extensionsOf(type).stream())
                .forEach(field -> {
                    var taken = field.getContainingOneof() != null && message.hasOneof(field.getContainingOneof());
                    if (!taken && (field.isRequired() || random.nextInt(3) > 0)) {
                        fill(message, field, depth);
                    }
                });
        return message.build();
    }

    private void fill(DynamicMessage.Builder message, FieldDescriptor field, int depth) {
        var tooDeep = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && depth <= 0;
        if (tooDeep && !field.isRequired()) {
            return;
        }
        if (!field.isRepeated()) {
            message.setField(field, content(field, depth));
            return;
        }
        var keys = new HashSet<Object>();
        for (var count = random.nextInt(4); count > 0; count--) {
            var element = content(field, depth);
            if (!field.isMapField()
                    || keys.add(
                            ((Message) element).getField(field.getMessageType().findFieldByNumber(1)))) {
                message.addRepeatedField(field, element);
            }
        }
    }

    private Object content(FieldDescriptor field, int depth) {
        return switch (field.getJavaType()) {
            case INT -> (int) integer();
            case LONG -> integer();
            case FLOAT -> random.nextBoolean() ? (float) integer() : random.nextFloat() * Float.MIN_NORMAL;
            case DOUBLE ->
                random.nextBoolean()
                        ? (double) integer()
                        : Double.longBitsToDouble(random.nextLong() & 0x7fefffffffffffffL);
            case BOOLEAN -> random.nextBoolean();
            case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
            case BYTE_STRING -> ByteString.copyFrom(bytes());
            case ENUM -> {
                var symbols = field.getEnumType().getValues();
                var number = symbols.get(random.nextInt(symbols.size())).getNumber();
                yield field.getEnumType().findValueByNumber(number);
            }
            case MESSAGE ->
                WellKnown.of(field.getMessageType())
                        .map(known -> form(known, field.getMessageType(), depth))
                        .orElseGet(() -> entry(field, depth));
        };
    }

    private DynamicMessage entry(FieldDescriptor field, int depth) {
        var type = field.getMessageType();
        if (!field.isMapField()) {
            return message(type, depth - 1);
        }
        var message = DynamicMessage.newBuilder(type);
        type.getFields().forEach(part -> message.setField(part, content(part, depth - 1)));
        return message.build();
    }

    private DynamicMessage form(WellKnown known, Descriptor type, int depth) {
        var message = DynamicMessage.newBuilder(type);
        switch (known) {
            case ANY -> {
                types.message("lab.v1.Point").ifPresent(packed -> {
                    message.setField(type.findFieldByNumber(1), "type.googleapis.com/lab.v1.Point");
                    message.setField(
                            type.findFieldByNumber(2), message(packed, 0).toByteString());
                });
            }
            case TIMESTAMP, DURATION -> {
                message.setField(type.findFieldByNumber(1), (long) random.nextInt());
                if (known == WellKnown.TIMESTAMP) {
                    message.setField(type.findFieldByNumber(2), random.nextInt(1_000_000_000));
                }
            }
            case FIELD_MASK -> message.addRepeatedField(type.findFieldByNumber(1), "some_path.of_it");
            case STRUCT, LIST_VALUE -> {
                if (depth > 0) {
                    fill(message, type.findFieldByNumber(1), depth - 1);
                }
            }
            case VALUE -> {
                var kinds = depth > 0 ? 6 : 4;
                var kind = type.findFieldByNumber(1 + random.nextInt(kinds));
                message.setField(
                        kind,
                        kind.getJavaType() == FieldDescriptor.JavaType.DOUBLE
                                ? (Object) 2.5
                                : content(kind, depth - 1));
            }
            case WRAPPER -> message.setField(type.findFieldByNumber(1), content(type.findFieldByNumber(1), depth));
        }
        return message.build();
    }

    private long integer() {
        return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextLong();
    }

    private byte[] bytes() {
        var bytes = new byte[random.nextInt(5)];
        random.nextBytes(bytes);
        return bytes;
    }
}
