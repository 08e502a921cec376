package dev.sextant.vault;

import java.util.Arrays;

/// Where the key of a vault is, as the head of its file says.
sealed interface Lock {
    /// In the system's keyring, under this account.
    record Keyring(String account) implements Lock {}

    /// In the file, wrapped by what Argon2id (RFC 9106) makes of a passphrase: salt, memory in KiB, passes, lanes.
    record Wrapped(byte[] salt, int memory, int passes, int lanes, byte[] key) implements Lock {
        @Override
        public boolean equals(Object other) {
            return other instanceof Wrapped that
                    && Arrays.equals(salt, that.salt)
                    && memory == that.memory
                    && passes == that.passes
                    && lanes == that.lanes
                    && Arrays.equals(key, that.key);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(salt);
        }
    }
}
