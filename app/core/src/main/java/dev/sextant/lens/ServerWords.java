package dev.sextant.lens;

import dev.sextant.exchange.Body;
import dev.sextant.lens.Finding.Line;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What a failed answer says in its body, where APIs usually say it (RFC 9457 `detail` and `title`, or `message`,
/// `error`); of a text its first line, of bytes nobody can read the bytes.
final class ServerWords {
    /// Larger bodies are no error messages.
    private static final int LARGEST = 16 << 10;
    /// Characters of a text that are shown.
    private static final int LINE = 300;
    /// Bytes that are shown of what is no text.
    private static final int HEAD = 32;

    private static final List<String> PLACES =
            List.of("detail", "message", "error_description", "title", "summary", "description", "error", "errors");

    private ServerWords() {}

    /// The words, when the body is small and has any.
    static Optional<Line> in(Optional<Body> body) {
        return body.filter(sent -> sent.size() > 0 && sent.size() <= LARGEST).flatMap(sent -> {
            try {
                return words(sent.head(LARGEST));
            } catch (IOException _) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Line> words(byte[] octets) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return (Json.read(text) instanceof Json.Parsed.Read(var value) ? words(value) : firstLine(text))
                    .map(said -> new Line("", said, true));
        } catch (CharacterCodingException _) {
            var head = HexFormat.ofDelimiter(" ").formatHex(octets, 0, Math.min(HEAD, octets.length));
            var rest = octets.length > HEAD ? " …" : "";
            return Optional.of(new Line("", Figures.size(octets.length) + " that are no text: " + head + rest, false));
        }
    }

    /// Pages of markup say nothing in their first line.
    private static Optional<String> firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> !line.startsWith("<"))
                .map(line -> line.length() > LINE ? line.substring(0, LINE) + "…" : line);
    }

    private static Optional<String> words(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text).filter(words -> !words.isBlank());
            case Value.Items(var values) ->
                values.stream().flatMap(each -> words(each).stream()).findFirst();
            case Value.Struct struct ->
                PLACES.stream()
                        .flatMap(place -> struct.get(place).flatMap(ServerWords::words).stream())
                        .findFirst();
            case Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> Optional.empty();
        };
    }
}
