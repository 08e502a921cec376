package dev.sextant.grpc.codec;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.UnsafeByteOperations;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Elements of fields that are no messages, from the wire to JSON; `false` where one takes the long way.
final class Scalars {
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final byte[] message;
    private final CodedInputStream in;
    private final JsonText out;

    Scalars(byte[] message, CodedInputStream in, JsonText out) {
        this.message = message;
        this.in = in;
        this.out = out;
    }

    boolean write(Part part) throws IOException {
        return switch (part.type()) {
            case INT32, SINT32, SFIXED32, UINT32, FIXED32 -> small(part, small(part.type()));
            case INT64, SINT64, SFIXED64, UINT64, FIXED64 -> large(part, large(part.type()));
            case FLOAT -> {
                var number = in.readFloat();
                yield real(part, Float.floatToIntBits(number) == 0, FloatText.of(number));
            }
            case DOUBLE -> {
                var number = in.readDouble();
                yield real(part, Double.doubleToLongBits(number) == 0, FloatText.of(number));
            }
            case BOOL -> truth(part, in.readBool());
            case STRING -> string(part);
            case BYTES -> bytes(part, in.readByteArray());
            case ENUM -> symbol(part, in.readEnum());
            case MESSAGE, GROUP -> false;
        };
    }

    private int small(FieldDescriptor.Type type) throws IOException {
        return switch (type) {
            case SINT32 -> in.readSInt32();
            case FIXED32, SFIXED32 -> in.readFixed32();
            default -> in.readInt32();
        };
    }

    private long large(FieldDescriptor.Type type) throws IOException {
        return switch (type) {
            case SINT64 -> in.readSInt64();
            case FIXED64, SFIXED64 -> in.readFixed64();
            default -> in.readInt64();
        };
    }

    private boolean small(Part part, int number) {
        if (!part.implicit() || number != 0) {
            out.head(part);
            out.digits(
                    switch (part.type()) {
                        case UINT32, FIXED32 -> Integer.toUnsignedString(number);
                        default -> Integer.toString(number);
                    });
        }
        return true;
    }

    private boolean large(Part part, long number) {
        if (!part.implicit() || number != 0) {
            out.head(part);
            out.plain(
                    switch (part.type()) {
                        case UINT64, FIXED64 -> Long.toUnsignedString(number);
                        default -> Long.toString(number);
                    });
        }
        return true;
    }

    private boolean real(Part part, boolean zero, Value number) {
        if (part.implicit() && zero) {
            return true;
        }
        out.head(part);
        switch (number) {
            case Value.Num(var digits) -> out.digits(digits);
            case Value.Text(var text) -> out.plain(text);
            case Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ ->
                throw new IllegalStateException("no number looks so: " + number);
        }
        return true;
    }

    private boolean truth(Part part, boolean truth) {
        if (!part.implicit() || truth) {
            out.head(part);
            out.put(truth ? TRUE : FALSE);
        }
        return true;
    }

    /// Text that is not UTF-8 is refused or mended elsewhere.
    private boolean string(Part part) throws IOException {
        var length = in.readRawVarint32();
        var from = in.getTotalBytesRead();
        in.skipRawBytes(length);
        if (!isUtf8(from, length)) {
            return false;
        }
        if (!part.implicit() || length > 0) {
            out.head(part);
            out.string(message, from, length);
        }
        return true;
    }

    private boolean isUtf8(int from, int length) {
        for (var at = from; at < from + length; at++) {
            if (message[at] < 0) {
                return UnsafeByteOperations.unsafeWrap(message, from, length).isValidUtf8();
            }
        }
        return true;
    }

    private boolean bytes(Part part, byte[] bytes) {
        if (!part.implicit() || bytes.length > 0) {
            out.head(part);
            out.base64(bytes);
        }
        return true;
    }

    /// A number that a closed enumeration has no symbol for is an unknown field.
    private boolean symbol(Part part, int number) {
        if (part.implicit() && number == part.zero()) {
            return true;
        }
        var symbol = part.field().getEnumType().findValueByNumber(number);
        if (symbol == null && part.field().legacyEnumFieldTreatedAsClosed()) {
            return false;
        }
        out.head(part);
        if (symbol == null) {
            out.digits(Integer.toString(number));
        } else if (number == 0 && WellKnown.isNull(part.field())) {
            out.put(NULL);
        } else {
            out.plain(symbol.getName());
        }
        return true;
    }
}
