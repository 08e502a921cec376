package dev.sextant.grpc.wire;

import com.google.protobuf.WireFormat;
import dev.sextant.schema.Anatomy.Wire;
import java.util.Optional;

/// What stands before each field: its number and how its content is written.
record Tag(int number, int type) {

    /// The tag that a varint is; empty when it is none.
    static Optional<Tag> of(long varint) {
        var number = varint >>> 3;
        var type = (int) (varint & 7);
        return number == 0 || number > 536_870_911 || type > WireFormat.WIRETYPE_FIXED32
                ? Optional.empty()
                : Optional.of(new Tag((int) number, type));
    }

    boolean endsGroup() {
        return type == WireFormat.WIRETYPE_END_GROUP;
    }

    Wire wire() {
        return switch (type) {
            case WireFormat.WIRETYPE_VARINT -> Wire.VARINT;
            case WireFormat.WIRETYPE_FIXED64 -> Wire.FIXED64;
            case WireFormat.WIRETYPE_LENGTH_DELIMITED -> Wire.BYTES;
            case WireFormat.WIRETYPE_FIXED32 -> Wire.FIXED32;
            default -> Wire.GROUP;
        };
    }
}
