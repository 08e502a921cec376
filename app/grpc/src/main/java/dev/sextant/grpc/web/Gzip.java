package dev.sextant.grpc.web;

import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// The one compression that is spoken here.
final class Gzip {
    private static final String NAME = "gzip";

    private Gzip() {}

    static byte[] pack(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /// Unpacks at most so many bytes.
    static byte[] unpack(byte[] bytes, String encoding, int largest) throws IOException {
        if (!encoding.equals(NAME)) {
            throw Reply.Unusable.because(
                    "a message is compressed in %s".formatted(encoding.isEmpty() ? "no way it names" : encoding));
        }
        if (bytes.length == 0) {
            return bytes;
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var unpacked = gzip.readNBytes(largest);
            if (gzip.read() >= 0) {
                throw tooLarge(largest);
            }
            return unpacked;
        } catch (ZipException | EOFException _) {
            throw Reply.Unusable.because("a message that should be gzip is not");
        }
    }

    /// In the words of grpc-java, so that it is told alike.
    static Reply.Unusable tooLarge(int largest) {
        return new Reply.Unusable(
                Status.RESOURCE_EXHAUSTED.withDescription("gRPC message exceeds maximum size " + largest));
    }
}
