package dev.sextant.cli;

import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads a secret from where an option points, so that it stays out of the shell's history.
final class Tokens {
    private static final String VARIABLE = "env:";

    private Tokens() {}

    /// The text of a variable (`env:NAME`) or of a file.
    static Typed<Secret> read(String from, Console console) {
        if (from.startsWith(VARIABLE)) {
            var name = from.substring(VARIABLE.length());
            return console.variables()
                    .apply(name)
                    .map(text -> Typed.fine(Secret.of(text)))
                    .orElseGet(() -> missing("The variable %s is not set.".formatted(name), ""));
        }
        try {
            return Typed.fine(Secret.of(Files.readString(Path.of(from)).strip()));
        } catch (IOException | InvalidPathException e) {
            return missing(
                    "The token could not be read from %s.".formatted(from),
                    e.getClass().getSimpleName() + ".");
        }
    }

    private static Typed<Secret> missing(String what, String cause) {
        return Typed.wrong(what, cause, "Give a file, or env: and a variable's name.");
    }
}
