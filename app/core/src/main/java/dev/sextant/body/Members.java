package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import java.util.List;

/// Reads the members of one value.
final class Members {
    private static final int LONGEST_NAME = 1 << 10;

    private Members() {}

    /// Gets each member: its name and the offsets of its value. What is no object is given as a whole, without a name.
    @FunctionalInterface
    interface Taker {
        void take(List<String> name, long from, long to);
    }

    /// Reads the value whose first token the tokens stand on, to its last.
    static void read(Window window, JsonTokens tokens, Taker taker) {
        if (tokens.kind() != Kind.OPEN_OBJECT) {
            var from = tokens.start();
            skip(tokens);
            taker.take(List.of(), from, tokens.end());
            return;
        }
        tokens.next();
        while (tokens.kind() != Kind.CLOSE_OBJECT && readable(tokens)) {
            var from = tokens.start();
            skip(tokens);
            var name = Names.name(window.copy(from, Math.min(tokens.end(), from + LONGEST_NAME)));
            tokens.next();
            tokens.next();
            var begin = tokens.start();
            skip(tokens);
            taker.take(List.of(name), begin, tokens.end());
            if (tokens.next() == Kind.COMMA) {
                tokens.next();
            }
        }
    }

    private static boolean readable(JsonTokens tokens) {
        return tokens.kind() != Kind.END && tokens.kind() != Kind.BROKEN;
    }

    /// Goes to the last token of the value that begins here.
    private static void skip(JsonTokens tokens) {
        var depth = 0;
        do {
            if (depth > 0) {
                tokens.next();
            }
            depth += tokens.kind().opens() ? 1 : tokens.kind().closes() ? -1 : 0;
            while (tokens.goesOn() && tokens.next() != Kind.BROKEN) {
                // On to its last piece.
            }
        } while (depth > 0 && readable(tokens));
    }
}
