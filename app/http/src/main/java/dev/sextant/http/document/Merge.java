package dev.sextant.http.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;

/// The merge key `<<` (yaml.org/type/merge.html): members of other mappings that a mapping does not have itself.
final class Merge {
    private Merge() {}

    /// Writes the members of an object, or of each object of an array, whose names are not taken yet.
    static void into(JsonText json, Set<String> names, byte[] merged) {
        try (var parser = Tokens.of(merged, 0, merged.length)) {
            var token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    members(json, names, merged, parser);
                }
            } else if (token == JsonToken.START_OBJECT) {
                members(json, names, merged, parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void members(JsonText json, Set<String> names, byte[] merged, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            var span = Tokens.skip(parser, 0);
            if (names.add(name)) {
                json.name(name);
                json.raw(Arrays.copyOfRange(merged, span.start(), span.end()));
            }
        }
    }
}
