package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.WireFormat;
import org.jspecify.annotations.Nullable;

/// What is asked of a field for every message: its key in JSON with the colon behind, its kind, and what there may be
/// of it. `implicit`: its zero is the same as its absence. `alternative`: a bit for its oneof, 0 where it is in none.
record Part(
        FieldDescriptor field,
        int number,
        ByteString key,
        FieldDescriptor.Type type,
        int wireType,
        boolean repeated,
        boolean implicit,
        long alternative) {

    static Part of(FieldDescriptor field) {
        var oneof = field.getRealContainingOneof();
        return new Part(
                field,
                field.getNumber(),
                ByteString.copyFromUtf8("\"%s\":".formatted(Decoder.name(field))),
                field.getType(),
                field.getLiteType().getWireType(),
                field.isRepeated(),
                !field.isRepeated() && !field.hasPresence(),
                oneof == null ? 0 : 1L << oneof.getIndex());
    }

    /// Whether it is written right behind this field, the one before it on the wire, where members of these oneofs came
    /// already. A map is not, as a later entry takes the place of an earlier one.
    boolean follows(@Nullable Part last, long taken) {
        if (last != null && last.number == number) {
            return repeated;
        }
        var forth = last == null || last.number < number;
        return forth && (alternative & taken) == 0 && !field.isMapField();
    }

    /// Whether several of it may lie in one piece.
    boolean isPackable() {
        return repeated && wireType != WireFormat.WIRETYPE_LENGTH_DELIMITED && type != FieldDescriptor.Type.GROUP;
    }

    /// The number of the symbol that means nothing where presence is implicit.
    int zero() {
        return ((EnumValueDescriptor) field.getDefaultValue()).getNumber();
    }
}
