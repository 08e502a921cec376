package dev.sextant.grpc.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;

/// Reads numbers, truth values and symbols as their field has them.
final class Numbers {
    private Numbers() {}

    /// The one number in these bytes, which are whole.
    static Value one(Octets octets, FieldDescriptor field, int from, int to) {
        try {
            return value(octets.slice(from, to).newCodedInput(), field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The numbers that fill these bytes; empty when they do not.
    static Optional<Value> packed(Octets octets, FieldDescriptor field, int from, int to) {
        var in = octets.slice(from, to).newCodedInput();
        var values = new ArrayList<Value>();
        try {
            while (!in.isAtEnd()) {
                values.add(value(in, field));
            }
            return Optional.of(new Value.Items(values));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Value value(CodedInputStream in, FieldDescriptor field) throws IOException {
        return Decoder.scalar(
                field,
                switch (field.getType()) {
                    case DOUBLE -> (Object) in.readDouble();
                    case FLOAT -> in.readFloat();
                    case INT64 -> in.readInt64();
                    case UINT64 -> in.readUInt64();
                    case INT32 -> in.readInt32();
                    case FIXED64 -> in.readFixed64();
                    case FIXED32 -> in.readFixed32();
                    case BOOL -> in.readBool();
                    case UINT32 -> in.readUInt32();
                    case SFIXED32 -> in.readSFixed32();
                    case SFIXED64 -> in.readSFixed64();
                    case SINT32 -> in.readSInt32();
                    case SINT64 -> in.readSInt64();
                    case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(in.readEnum());
                    case STRING, BYTES, MESSAGE, GROUP ->
                        throw new IllegalArgumentException(field.getFullName() + " holds no number");
                });
    }
}
