package dev.sextant.transport;

import dev.sextant.schema.Value;
import java.nio.file.Path;
import java.util.List;

/// The content of a request; its media type is the header `Content-Type`, said by whoever makes the request.
public sealed interface Content {

    /// No content at all, which is not the same as content of no bytes.
    record None() implements Content {}

    /// These bytes.
    record Octets(Value.Bytes bytes) implements Content {}

    /// These pieces one after another, files read from disk while they are sent.
    record Pieces(List<Piece> pieces) implements Content {
        public Pieces {
            pieces = List.copyOf(pieces);
        }

        /// All of it, in bytes.
        public long size() {
            return pieces.stream().mapToLong(Piece::size).sum();
        }
    }

    /// A part of a content.
    sealed interface Piece {
        /// In bytes.
        long size();

        /// Bytes in memory.
        record Text(Value.Bytes bytes) implements Piece {
            @Override
            public long size() {
                return bytes.octets().length;
            }
        }

        /// So many bytes of a file.
        record Stored(Path file, long size) implements Piece {}
    }

    /// Content of these bytes.
    static Content of(byte[] octets) {
        return new Octets(new Value.Bytes(octets));
    }
}
