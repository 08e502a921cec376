package dev.sextant.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text that must not be seen: masked in `toString`, wiped on close. Not for map keys: equality is identity.
public final class Secret implements AutoCloseable {
    /// What stands for a secret wherever one would be shown.
    public static final String MASK = "••••••";

    private static final int SHORTEST_WITH_TAIL = 16;
    private static final int TAIL = 4;

    /// Bytes of UTF-8 that one `char` may take.
    private static final int LONGEST = 3;

    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /// A secret of these characters, which are copied.
    public static Secret of(char[] characters) {
        return new Secret(characters.clone());
    }

    /// A secret of a text that already is a String.
    public static Secret of(String text) {
        return new Secret(text.toCharArray());
    }

    /// The text itself, for the one place that puts it on the wire.
    public String reveal() {
        return new String(characters);
    }

    /// A secret of the UTF-8 in these bytes, which stay as they are; no String of it is made.
    public static Secret ofUtf8(byte[] bytes) {
        var buffer = new char[bytes.length];
        var decoded = CharBuffer.wrap(buffer);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), decoded, true);
        var secret = new Secret(Arrays.copyOf(buffer, decoded.position()));
        Arrays.fill(buffer, '\0');
        return secret;
    }

    /// Its UTF-8 in a new array, for the caller to wipe; no String of it is made.
    public byte[] utf8() {
        var buffer = new byte[characters.length * LONGEST];
        var encoded = ByteBuffer.wrap(buffer);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(characters), encoded, true);
        var bytes = Arrays.copyOf(buffer, encoded.position());
        Arrays.fill(buffer, (byte) 0);
        return bytes;
    }

    /// Whether there is nothing in it (also after it was wiped).
    public boolean isEmpty() {
        return characters.length == 0 || (characters[0] == 0 && characters[characters.length - 1] == 0);
    }

    /// Its last four characters after an ellipsis, or blank when it is shorter than 16: all that a window may show.
    public String tail() {
        return characters.length < SHORTEST_WITH_TAIL
                ? ""
                : "…" + new String(characters, characters.length - TAIL, TAIL);
    }

    /// Overwrites the characters; the secret is empty from then on.
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return MASK;
    }
}
