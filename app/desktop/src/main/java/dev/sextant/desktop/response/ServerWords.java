package dev.sextant.desktop.response;

import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What a failed HTTP answer says in its body, where APIs usually say it (RFC 9457 `detail` and `title`, or `message`,
/// `error`).
final class ServerWords {
    /// Larger bodies are no error messages.
    private static final int LARGEST = 16 << 10;

    private static final List<String> PLACES =
            List.of("detail", "message", "error_description", "title", "error", "errors");

    private ServerWords() {}

    /// The words, when the body is small JSON that has any.
    static Optional<String> in(Answer answer) {
        return answer.body().filter(body -> body.size() <= LARGEST).flatMap(body -> {
            try {
                var text = new String(body.head(LARGEST), StandardCharsets.UTF_8);
                return Json.read(text) instanceof Json.Parsed.Read(var value) ? words(value) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        });
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
