package dev.sextant.desktop.response;

import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Value;
import java.util.Optional;

/// How long a server asks to wait: google.rpc.RetryInfo, or the Retry-After header (RFC 9110 section 10.2.3).
final class Waiting {
    private Waiting() {}

    /// The time in words, when the server said one.
    static Optional<String> asked(Status status, Metadata headers) {
        return status.details().stream()
                .filter(detail -> detail.type().endsWith("RetryInfo"))
                .flatMap(detail -> delay(detail.content()).stream())
                .findFirst()
                .or(() -> headers.first("retry-after").map(Waiting::spaced));
    }

    private static Optional<String> delay(Value content) {
        return content instanceof Value.Struct struct
                ? struct.get("retry_delay")
                        .or(() -> struct.get("retryDelay"))
                        .map(value -> value instanceof Value.Text(var text) ? spaced(text) : "")
                        .filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static String spaced(String delay) {
        if (delay.matches("\\d+(\\.\\d+)?s?")) {
            return delay.replace("s", "") + " s";
        }
        return "until " + delay;
    }
}
