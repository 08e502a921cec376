package dev.sextant.grpc.wire;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes of a message, read at any place without copying.
final class Octets {
    private static final int LONGEST_VARINT = 10;

    private final byte[] octets;
    private final ByteBuffer numbers;

    Octets(byte[] octets) {
        this.octets = octets;
        numbers = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
    }

    int size() {
        return octets.length;
    }

    /// A number in base 128 and the place behind it.
    record Varint(long number, int next) {}

    /// The varint at a place; empty when it does not end before `end` or has more than ten bytes.
    Optional<Varint> varint(int at, int end) {
        var number = 0L;
        for (var index = 0; index < LONGEST_VARINT && at + index < end; index++) {
            var octet = octets[at + index];
            number |= (long) (octet & 0x7f) << (7 * index);
            if (octet >= 0) {
                return Optional.of(new Varint(number, at + index + 1));
            }
        }
        return Optional.empty();
    }

    int fixed32(int at) {
        return numbers.getInt(at);
    }

    long fixed64(int at) {
        return numbers.getLong(at);
    }

    ByteString slice(int from, int to) {
        return ByteString.copyFrom(octets, from, to - from);
    }

    /// The text of some bytes; empty when they are no UTF-8.
    Optional<String> text(int from, int to) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets, from, to - from))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
