package dev.sextant.vault;

import dev.sextant.environment.Slot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The bytes of a vault file: `SEXTANT` and the version 1, where its key is, sealed entries by slot, and a mark over
/// all
/// of it. Whole numbers are big-endian; texts and bytes have their length in front.
record Scroll(Lock lock, Map<Slot, byte[]> entries) {
    private static final byte[] MAGIC = "SEXTANT\1".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK = 32;
    private static final int MOST_ENTRIES = 100_000;

    Scroll {
        entries = new LinkedHashMap<>(entries);
    }

    byte[] bytes(Keys keys) {
        var body = body();
        var mark = keys.mark(body);
        var whole = Arrays.copyOf(body, body.length + MARK);
        System.arraycopy(mark, 0, whole, body.length, MARK);
        return whole;
    }

    /// Whether these bytes were written under these keys, to the last bit.
    static boolean vouched(byte[] whole, Keys keys) {
        if (whole.length < MARK) {
            return false;
        }
        var body = Arrays.copyOf(whole, whole.length - MARK);
        return MessageDigest.isEqual(keys.mark(body), Arrays.copyOfRange(whole, body.length, whole.length));
    }

    /// What the bytes say, before anybody vouches for them; empty when they are no vault.
    static Optional<Scroll> read(byte[] whole) {
        if (whole.length < MARK) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(whole, 0, whole.length - MARK))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                return Optional.empty();
            }
            var lock = lock(in);
            var entries = entries(in);
            return in.available() == 0 ? Optional.of(new Scroll(lock, entries)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The bytes that a wrapped key is bound to.
    static byte[] bound(byte[] salt, Stretch stretch) {
        return written(out -> {
            out.write(MAGIC);
            block(out, salt);
            out.writeInt(stretch.memory());
            out.writeInt(stretch.passes());
            out.writeInt(stretch.lanes());
        });
    }

    /// The bytes that an entry is bound to.
    static byte[] bound(Slot slot) {
        return written(out -> slot(out, slot));
    }

    private byte[] body() {
        return written(out -> {
            out.write(MAGIC);
            switch (lock) {
                case Lock.Keyring(var account) -> {
                    out.writeByte(0);
                    text(out, account);
                }
                case Lock.Wrapped wrapped -> {
                    out.writeByte(1);
                    block(out, wrapped.salt());
                    out.writeInt(wrapped.memory());
                    out.writeInt(wrapped.passes());
                    out.writeInt(wrapped.lanes());
                    block(out, wrapped.key());
                }
            }
            out.writeInt(entries.size());
            for (var entry : entries.entrySet()) {
                slot(out, entry.getKey());
                block(out, entry.getValue());
            }
        });
    }

    private static Lock lock(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new Lock.Keyring(text(in));
            case 1 -> new Lock.Wrapped(block(in), in.readInt(), in.readInt(), in.readInt(), block(in));
            default -> throw new IOException("unknown lock");
        };
    }

    private static Map<Slot, byte[]> entries(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST_ENTRIES) {
            throw new IOException("impossible count");
        }
        var entries = new LinkedHashMap<Slot, byte[]>();
        for (var index = 0; index < count; index++) {
            entries.put(new Slot(text(in), text(in)), block(in));
        }
        return entries;
    }

    private static void slot(DataOutputStream out, Slot slot) throws IOException {
        text(out, slot.environment());
        text(out, slot.field());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        block(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("impossible length");
        }
        return in.readNBytes(length);
    }

    /// Writes bytes; may throw what a stream throws.
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory took no bytes", e);
        }
        return bytes.toByteArray();
    }
}
