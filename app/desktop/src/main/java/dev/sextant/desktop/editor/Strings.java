package dev.sextant.desktop.editor;

import dev.sextant.schema.Json;
import dev.sextant.schema.Value;

/// Takes JSON strings out of their quotes.
final class Strings {
    private Strings() {}

    /// Whether an offset is within a string, on its own line.
    static boolean inside(String text, int offset) {
        var quoted = false;
        for (var at = text.lastIndexOf('\n', offset - 1) + 1; at < offset; at++) {
            if (text.charAt(at) == '\\' && quoted) {
                at++;
            } else if (text.charAt(at) == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }

    /// What a string token says; a broken one as it stands, without its quotes.
    static String unquote(String token) {
        if (Json.read(token) instanceof Json.Parsed.Read(Value.Text(var said))) {
            return said;
        }
        var bare = token.startsWith("\"") ? token.substring(1) : token;
        return bare.endsWith("\"") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
