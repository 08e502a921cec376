package dev.sextant.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Received bytes, in memory or in a file of this run, never one String of the whole. `wireSize` is what came over the
/// net, before decompression.
public final class Body {
    private final String mediaType;
    private final long size;
    private final long wireSize;
    private final byte[] memory;
    private final Optional<Path> file;
    private final Optional<Body> original;

    private Body(
            String mediaType, long size, long wireSize, byte[] memory, Optional<Path> file, Optional<Body> original) {
        this.mediaType = mediaType;
        this.size = size;
        this.wireSize = wireSize;
        this.memory = memory;
        this.file = file;
        this.original = original;
    }

    /// A body in memory; the bytes are not copied, so the caller lets go of them.
    public static Body of(String mediaType, byte[] bytes, long wireSize) {
        return new Body(mediaType, bytes.length, wireSize, bytes, Optional.empty(), Optional.empty());
    }

    /// A body in a file that stays until the run ends.
    public static Body of(String mediaType, Path file, long size, long wireSize) {
        return new Body(mediaType, size, wireSize, new byte[0], Optional.of(file), Optional.empty());
    }

    /// The same bytes, said to be of another media type.
    public Body as(String other) {
        return new Body(other, size, wireSize, memory, file, original);
    }

    /// This body as a reading of another: JSON for what came in binary.
    public Body readFrom(Body binary) {
        return new Body(mediaType, size, wireSize, memory, file, Optional.of(binary));
    }

    /// The media type as the server said it, parameters included; blank when it said none.
    public String mediaType() {
        return mediaType;
    }

    /// Bytes after decompression.
    public long size() {
        return size;
    }

    /// Bytes on the wire; -1 when not known.
    public long wireSize() {
        return wireSize;
    }

    /// The file it is spooled to, when it is not in memory.
    public Optional<Path> file() {
        return file;
    }

    /// What this is a reading of, as it came; empty when this is what came.
    public Optional<Body> original() {
        return original;
    }

    /// Its bytes from the start; the caller closes.
    public InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(memory);
    }

    /// The first bytes, at most `limit`.
    public byte[] head(int limit) throws IOException {
        try (var in = open()) {
            return in.readNBytes(limit);
        }
    }

    @Override
    public String toString() {
        return "Body[" + mediaType + ", " + size + " bytes]";
    }
}
