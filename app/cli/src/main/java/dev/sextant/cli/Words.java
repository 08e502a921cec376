package dev.sextant.cli;

import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads a secret from where it stands, never from an argument: the shell's history keeps those.
final class Words {
    private static final int LONGEST = 1 << 20;

    private Words() {}

    /// The text of a file, of a variable (`env:NAME`) or of standard input (`-`), without line ends around it.
    static Typed<Secret> from(String place, Console console) {
        if (!place.equals("-")) {
            return Tokens.read(place, console).then(secret -> given(secret, place));
        }
        try {
            var typed = new String(console.in().readNBytes(LONGEST), StandardCharsets.UTF_8);
            return given(Secret.of(typed), place);
        } catch (IOException e) {
            return Typed.wrong(
                    "The secret could not be read from standard input.",
                    e.getClass().getSimpleName() + ".",
                    "");
        }
    }

    private static Typed<Secret> given(Secret secret, String place) {
        var bare = Secret.of(secret.reveal().strip());
        return bare.isEmpty()
                ? Typed.wrong("There is no secret in %s.".formatted(place), "It is empty.", "")
                : Typed.fine(bare);
    }
}
