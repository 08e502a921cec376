package dev.sextant.desktop.response;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.StreamMessage;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Takes the messages of a call out of the window as NDJSON: one object a line with number, direction, time in
/// milliseconds and the message. Blocks.
final class MessageExport {
    private static final int PART = 5_000;

    private MessageExport() {}

    /// Writes the first so many messages; says what went wrong.
    static Optional<String> write(Recorder recorder, int count, Path file) {
        try (var out = Files.newBufferedWriter(file)) {
            var next = 1;
            while (next <= count) {
                var part = recorder.read(next, Math.min(PART, count - next + 1));
                if (part.isEmpty()) {
                    return Optional.of(
                            "Only the first %d messages are in %s. %s".formatted(next - 1, file, recorder.fault()));
                }
                for (var message : part) {
                    write(message, out);
                }
                next += part.size();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The messages were not saved to %s: %s".formatted(file, e.getMessage()));
        }
    }

    private static void write(StreamMessage message, BufferedWriter out) throws IOException {
        out.write("{\"number\":%d,\"direction\":\"%s\",\"after_ms\":%d,\"message\":"
                .formatted(
                        message.number(),
                        message.sent() ? "sent" : "received",
                        message.after().toMillis()));
        out.write(json(message.body()));
        out.write("}\n");
    }

    /// The body on one line; what is no JSON becomes a string.
    private static String json(Body body) throws IOException {
        var text = new String(body.head(Integer.MAX_VALUE), StandardCharsets.UTF_8);
        return switch (Json.read(text)) {
            case Json.Parsed.Read(var value) -> text.indexOf('\n') < 0 ? text.strip() : Json.compact(value);
            case Json.Parsed.Broken _ -> Json.compact(new Value.Text(text));
        };
    }
}
