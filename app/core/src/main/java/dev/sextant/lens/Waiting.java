package dev.sextant.lens;

import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long a server asks to wait: google.rpc.RetryInfo, or the Retry-After header (RFC 9110 section 10.2.3).
final class Waiting {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*s?");

    private Waiting() {}

    /// The time from an instant on, when the server said one; never negative.
    static Optional<Duration> asked(Status status, Metadata headers, Instant now) {
        return status.details().stream()
                .filter(detail -> detail.type().endsWith("RetryInfo"))
                .flatMap(detail -> delay(detail.content()).stream())
                .findFirst()
                .or(() -> headers.first("retry-after")
                        .flatMap(text -> seconds(text).or(() -> date(text).map(until -> Duration.between(now, until)))))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Duration> delay(Value content) {
        return content instanceof Value.Struct struct
                ? struct.get("retry_delay")
                        .or(() -> struct.get("retryDelay"))
                        .flatMap(value -> value instanceof Value.Text(var text) ? seconds(text) : Optional.empty())
                : Optional.empty();
    }

    private static Optional<Duration> seconds(String text) {
        var matcher = SECONDS.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(Duration.ofNanos(
                        new BigDecimal(matcher.group(1)).movePointRight(9).longValue()))
                : Optional.empty();
    }

    /// A date as HTTP writes it (RFC 9110 section 5.6.7).
    static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
