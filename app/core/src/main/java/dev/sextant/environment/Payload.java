package dev.sextant.environment;

import dev.sextant.schema.Value;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The body of a request for who signs it: hashed piece by piece, never all in memory.
@FunctionalInterface
public interface Payload {
    /// No bytes at all.
    Payload EMPTY = of(new Value.Bytes(new byte[0]));

    /// Gives all bytes to a digest, in order; throws when a file of it cannot be read.
    void feed(MessageDigest digest) throws IOException;

    /// A payload of these bytes.
    static Payload of(Value.Bytes bytes) {
        return digest -> digest.update(bytes.octets());
    }

    /// The hash of all of it by an algorithm of [MessageDigest].
    default byte[] hash(String algorithm) throws Unreadable {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            feed(digest);
            return digest.digest();
        } catch (IOException e) {
            throw new Unreadable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no " + algorithm, e);
        }
    }

    /// A file that was there a moment ago cannot be read.
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unreadable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
