package dev.sextant.bench;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/// The bare token pass over JSON that others are measured against.
final class Tokens {
    private Tokens() {}

    /// How many tokens there are; reads the parser to its end and closes it.
    static long count(JsonParser opened) throws IOException {
        var count = 0L;
        try (var parser = opened) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }
}
