package dev.sextant.desktop.response;

import dev.sextant.exchange.StreamMessage;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds messages that tell of an error: an object with one, or an event of that name.
final class Mishap {
    private static final int PART = 5_000;
    private static final int LARGEST = 1 << 20;
    private static final List<String> NAMES = List.of("error", "errors", "fault", "exception");
    private static final Pattern EVENT = Pattern.compile("(?m)^event: ?(error|fault|exception)\\s*$");

    private Mishap() {}

    /// The first after a number. Blocks.
    static Optional<StreamMessage> after(MessageLog log, int number) {
        var next = number + 1;
        while (!Thread.currentThread().isInterrupted()) {
            var part = log.recorder().read(next, PART);
            var found = part.stream().filter(Mishap::tells).findFirst();
            if (found.isPresent() || part.isEmpty()) {
                return found;
            }
            next += part.size();
        }
        return Optional.empty();
    }

    /// Whether a message tells of an error.
    static boolean tells(StreamMessage message) {
        try {
            var text = new String(message.body().head(LARGEST), StandardCharsets.UTF_8);
            if (EVENT.matcher(text).find()) {
                return true;
            }
            return NAMES.stream().anyMatch(text::contains)
                    && Json.read(text) instanceof Json.Parsed.Read(Value.Struct(var members))
                    && NAMES.stream().anyMatch(name -> isError(members.get(name)));
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isError(@Nullable Value value) {
        return switch (value) {
            case null -> false;
            case Value.Null _ -> false;
            case Value.Items(var all) -> !all.isEmpty();
            case Value _ -> true;
        };
    }
}
