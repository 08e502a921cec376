package dev.sextant.exchange;

import java.util.Arrays;

/// Text that must not be seen: masked in `toString`, wiped on close. Not for map keys: equality is identity.
public final class Secret implements AutoCloseable {
    /// What stands for a secret wherever one would be shown.
    public static final String MASK = "••••••";

    private static final int SHORTEST_WITH_TAIL = 16;
    private static final int TAIL = 4;

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
