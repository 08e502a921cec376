package dev.sextant.vault;

import dev.sextant.exchange.Secret;
import java.util.Arrays;
import java.util.Optional;

/// Wraps the key of a vault in a passphrase, and takes it out again.
final class Wrapping {
    private static final int SALT = 16;

    private Wrapping() {}

    static Lock.Wrapped wrap(byte[] key, Secret passphrase) {
        return wrap(key, passphrase, Stretch.USUAL);
    }

    static Lock.Wrapped wrap(byte[] key, Secret passphrase, Stretch stretch) {
        var sealing = new Sealing();
        var salt = sealing.random(SALT);
        var outer = stretch.key(passphrase, salt);
        try {
            var wrapped = sealing.seal(outer, key, Scroll.bound(salt, stretch));
            return new Lock.Wrapped(salt, stretch.memory(), stretch.passes(), stretch.lanes(), wrapped);
        } finally {
            Arrays.fill(outer, (byte) 0);
        }
    }

    /// The key; empty when the passphrase is another, or the file was changed.
    static Optional<byte[]> unwrap(Lock.Wrapped lock, Secret passphrase) {
        var stretch = new Stretch(lock.memory(), lock.passes(), lock.lanes());
        if (!stretch.sane()) {
            return Optional.empty();
        }
        var outer = stretch.key(passphrase, lock.salt());
        try {
            return new Sealing().open(outer, lock.key(), Scroll.bound(lock.salt(), stretch));
        } finally {
            Arrays.fill(outer, (byte) 0);
        }
    }
}
