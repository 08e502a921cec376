package dev.sextant.http.call;

import dev.sextant.environment.Payload;
import dev.sextant.environment.Signer;
import dev.sextant.transport.Content;
import dev.sextant.transport.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;

/// Puts a signature on a request that is whole otherwise.
final class Signing {
    private static final int STEP = 1 << 16;

    private Signing() {}

    /// The signed request. Its files are read for that when it is to be `sent`; in a preview they count as none.
    static Request signed(Request request, Signer signer, boolean sent) {
        var address = URI.create(request.target().url());
        var payload = sent || request.content() instanceof Content.Octets ? payload(request.content()) : Payload.EMPTY;
        var added = signer.sign(new Signer.Outgoing(request.method(), address, request.headers(), payload));
        return new Request(
                request.method(),
                request.target(),
                request.headers().overriddenBy(added),
                request.content(),
                request.terms());
    }

    private static Payload payload(Content content) {
        return switch (content) {
            case Content.None _ -> Payload.EMPTY;
            case Content.Octets(var bytes) -> Payload.of(bytes);
            case Content.Pieces pieces -> digest -> feed(pieces, digest);
        };
    }

    private static void feed(Content.Pieces pieces, MessageDigest digest) throws IOException {
        for (var piece : pieces.pieces()) {
            switch (piece) {
                case Content.Piece.Text(var bytes) -> digest.update(bytes.octets());
                case Content.Piece.Stored(var file, var size) -> feed(file, size, digest);
            }
        }
    }

    /// No more of a file than is sent, even when it grows.
    private static void feed(Path file, long size, MessageDigest digest) throws IOException {
        var buffer = new byte[STEP];
        try (var in = Files.newInputStream(file)) {
            for (var left = size; left > 0; ) {
                var count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    throw new NoSuchFileException(file.toString(), null, "it became shorter");
                }
                digest.update(buffer, 0, count);
                left -= count;
            }
        }
    }
}
