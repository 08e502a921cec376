package dev.sextant.grpc.codec;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.sextant.grpc.wire.Anatomist;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Messages that were damaged on their way: whatever comes, it is read, or refused, or named, and nothing breaks.
final class MutationTest {
    private static final int ROUNDS = 10_000;
    private static final Duration LONG = Duration.ofMinutes(5);

    private int read;
    private int written;

    @Test
    void damagedBytesAreReadOrRefused() {
        assertTimeoutPreemptively(
                LONG,
                () -> Roomy.call(() -> {
                    for (var seed = 0; seed < ROUNDS; seed++) {
                        bytes(seed);
                    }
                    return read;
                }));
        assertTrue(read > ROUNDS / 10, read + " were read");
        assertTrue(written > read / 2, written + " of " + read + " could be written again");
    }

    private void bytes(int seed) {
        var type = type(seed);
        var random = new Random(seed);
        var damaged = damage(new Arbitrary(seed, Lab.TYPES).message(type, 2).toByteArray(), random);
        Anatomist.of(damaged, Optional.of(type), Lab.TYPES);
        Anatomist.of(damaged, Optional.empty(), Lab.TYPES);
        try {
            var text = Json.compact(new Decoder(Lab.TYPES).read(type, damaged));
            read++;
            written += write(text, type) ? 1 : 0;
        } catch (InvalidProtocolBufferException _) {
            // It is shown as bytes.
        }
    }

    @Test
    void damagedJsonIsWrittenOrNamed() {
        assertTimeoutPreemptively(
                LONG,
                () -> Roomy.call(() -> {
                    for (var seed = 0; seed < ROUNDS; seed++) {
                        var type = type(seed);
                        var message = new Arbitrary(seed, Lab.TYPES).message(type, 2);
                        var text = Json.compact(new Decoder(Lab.TYPES).struct(message));
                        var damaged = damage(text.getBytes(StandardCharsets.UTF_8), new Random(seed));
                        written += write(new String(damaged, StandardCharsets.UTF_8), type) ? 1 : 0;
                    }
                    return written;
                }));
        assertTrue(written > 0, "none could be written");
    }

    private static boolean write(String text, Descriptor type) {
        return Json.read(text) instanceof Json.Parsed.Read(Value.Struct struct)
                && Encoder.of(struct, type, Lab.TYPES) instanceof Encoding.Fits fits
                && fits.bytes().length
                        == fits.message().getSerializedSize() + fits.tail().size();
    }

    private static Descriptor type(int seed) {
        var types = CodecTest.types().toList();
        return types.get(seed % types.size());
    }

    static byte[] damage(byte[] bytes, Random random) {
        var damaged = bytes;
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            damaged = damageOnce(damaged, random);
        }
        return damaged;
    }

    private static byte[] damageOnce(byte[] bytes, Random random) {
        var from = random.nextInt(bytes.length + 1);
        var to = from + random.nextInt(Math.min(bytes.length - from, 16) + 1);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> out.write(bytes, to, bytes.length - to);
            case 1 -> {
                out.write(random.nextInt(256));
                out.write(bytes, from, bytes.length - from);
            }
            case 2 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, bytes.length - from);
            }
            case 3 -> {
                if (from < bytes.length) {
                    out.write(bytes[from] ^ (1 << random.nextInt(8)));
                    out.write(bytes, from + 1, bytes.length - from - 1);
                }
            }
            default -> {
                // The rest is cut off.
            }
        }
        return out.toByteArray();
    }
}
