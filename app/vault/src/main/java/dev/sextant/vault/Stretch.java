package dev.sextant.vault;

import dev.sextant.exchange.Secret;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How hard a passphrase is made to try: Argon2id (RFC 9106).
record Stretch(int memory, int passes, int lanes) {
    /// 64 MiB, three passes, one lane: the second choice of RFC 9106 section 4, in one thread.
    static final Stretch USUAL = new Stretch(64 * 1024, 3, 1);

    private static final int LEAST_MEMORY = 8;
    private static final int MOST_MEMORY = 512 * 1024;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 8;

    /// Whether these can be meant; a damaged file could ask for hours.
    boolean sane() {
        return memory >= LEAST_MEMORY * lanes
                && memory <= MOST_MEMORY
                && passes >= 1
                && passes <= MOST_PASSES
                && lanes >= 1
                && lanes <= MOST_LANES;
    }

    /// A key of 256 bits, for the caller to wipe.
    byte[] key(Secret passphrase, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var bytes = passphrase.utf8();
        try {
            var key = new byte[Keys.LENGTH];
            generator.generateBytes(bytes, key);
            return key;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
