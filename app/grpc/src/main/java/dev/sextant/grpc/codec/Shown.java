package dev.sextant.grpc.codec;

import dev.sextant.schema.Json;
import dev.sextant.schema.Value;

/// A value inside a sentence.
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    static String of(Value value) {
        var text = Json.compact(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
