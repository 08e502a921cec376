package dev.sextant.desktop.viewer;

import dev.sextant.exchange.Body;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a text stands for when it is written in another: JSON in a string, the claims of a token (RFC 7519), base64.
final class Hint {
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.(eyJ[\\w-]{8,})\\.[\\w-]*");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{12,}={0,2}|[A-Za-z0-9_-]{12,}={0,2}");
    private static final int LONGEST = 1 << 20;
    private static final int SHOWN = 600;

    private Hint() {}

    /// The words for a text; empty where it stands for nothing else.
    static Optional<String> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var token = TOKEN.matcher(text);
        if (token.matches()) {
            return decoded(token.group(1)).map(claims -> "Claims of a token, not verified:\n" + cut(claims));
        }
        if (json(text).isPresent()) {
            return Optional.of("JSON in a text. Open it by the menu.");
        }
        var odd = text.length() % 4 == 1 || text.chars().allMatch(Character::isLetter);
        return odd || !BASE64.matcher(text).matches()
                ? Optional.empty()
                : decoded(text).map(inner -> "In base64:\n" + cut(inner));
    }

    /// The JSON in a text, or in the claims of a token, as a body of its own.
    static Optional<Body> json(String text) {
        var token = TOKEN.matcher(text);
        var inner = token.matches() ? decoded(token.group(1)).orElse("") : text;
        var structured =
                inner.stripLeading().startsWith("{") || inner.stripLeading().startsWith("[");
        if (!structured || !(Json.read(inner) instanceof Json.Parsed.Read(Value _))) {
            return Optional.empty();
        }
        var octets = inner.getBytes(StandardCharsets.UTF_8);
        return Optional.of(Body.of("application/json", octets, -1));
    }

    /// The text in base64 of either alphabet (RFC 4648), where it is a text that can be read.
    private static Optional<String> decoded(String base64) {
        try {
            var octets = Base64.getUrlDecoder().decode(base64.replace('+', '-').replace('/', '_'));
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            var readable =
                    text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
            return readable ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        var seen = Visible.text(text);
        return seen.length() > SHOWN ? seen.substring(0, SHOWN) + "…" : seen;
    }
}
