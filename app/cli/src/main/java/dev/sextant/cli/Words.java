package dev.sextant.cli;

import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads a secret from where it stands, never from an argument: the shell's history keeps those.
final class Words {
    private static final String VARIABLE = "env:";
    private static final int LONGEST = 1 << 20;

    private Words() {}

    /// The text of a file, of a variable (`env:NAME`) or of standard input (`-`), without line ends around it.
    static Typed<Secret> from(String place, Console console) {
        try {
            if (place.equals("-")) {
                return secret(new String(console.in().readNBytes(LONGEST), StandardCharsets.UTF_8), place);
            }
            if (place.startsWith(VARIABLE)) {
                var name = place.substring(VARIABLE.length());
                return console.variables()
                        .apply(name)
                        .map(text -> secret(text, place))
                        .orElseGet(
                                () -> Typed.wrong("The variable %s is not set.".formatted(name), "", "Set it first."));
            }
            return secret(Files.readString(Path.of(place)), place);
        } catch (IOException | InvalidPathException e) {
            return Typed.wrong(
                    "The secret could not be read from %s.".formatted(place),
                    e.getClass().getSimpleName() + ".",
                    "Give a file, env: and a variable's name, or - for standard input.");
        }
    }

    private static Typed<Secret> secret(String text, String place) {
        var bare = text.strip();
        return bare.isEmpty()
                ? Typed.wrong("There is no secret in %s.".formatted(place), "It is empty.", "")
                : Typed.fine(Secret.of(bare));
    }
}
