package dev.sextant.body;

import dev.sextant.body.JsonTokens.Kind;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A body as one text, for the clipboard. Blocks; empty when the body is larger than 32 MiB or cannot be read.
public final class BodyText {
    private static final long LARGEST = 32L << 20;

    private BodyText() {}

    /// The body's text as it came.
    public static Optional<String> asItCame(Body body) {
        try {
            return body.size() > LARGEST
                    ? Optional.empty()
                    : Optional.of(new String(body.head((int) body.size()), Encoding.of(body)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The body's JSON without white space between its tokens; empty also when it is not JSON.
    public static Optional<String> onOneLine(Body body) {
        try {
            return body.size() > LARGEST ? Optional.empty() : joined(new Window(octets(body)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Octets octets(Body body) throws IOException {
        var charset = Encoding.of(body);
        return Encoding.isUtf8(charset) ? Octets.asTheyLie(body) : Encoding.inUtf8(body, charset);
    }

    private static Optional<String> joined(Window window) {
        var grammar = new JsonGrammar(false);
        var tokens = new JsonTokens(window, 0, JsonTokens.OUTSIDE);
        var text = new StringBuilder();
        while (tokens.next() != Kind.END) {
            var begins = tokens.startedInside() == JsonTokens.OUTSIDE;
            if (tokens.kind() == Kind.BROKEN || (begins && !grammar.accepts(tokens.kind()))) {
                return Optional.empty();
            }
            text.append(new String(window.copy(tokens.start(), tokens.end()), StandardCharsets.UTF_8));
        }
        return grammar.accepts(Kind.END) ? Optional.of(text.toString()) : Optional.empty();
    }
}
