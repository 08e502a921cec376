package dev.sextant.desktop.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A span of time as a person writes it (`90s`, `1h30m`, `1.5h`, `250ms`, `2d`) and as protobuf's JSON does (`5400s`).
public final class Span {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ns|us|µs|ms|s|m|h|d|w)\\s*");
    private static final Pattern WHOLE = Pattern.compile("-?\\s*(?:" + PART.pattern() + ")+");
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", BigDecimal.ONE,
            "us", new BigDecimal("1e3"),
            "µs", new BigDecimal("1e3"),
            "ms", new BigDecimal("1e6"),
            "s", new BigDecimal("1e9"),
            "m", new BigDecimal("60e9"),
            "h", new BigDecimal("3600e9"),
            "d", new BigDecimal("86400e9"),
            "w", new BigDecimal("604800e9"));
    private static final BigDecimal SECOND = new BigDecimal("1e9");
    /// 10,000 years, the range of google.protobuf.Duration in seconds.
    private static final BigDecimal LONGEST = new BigDecimal("315576000000");

    private Span() {}

    /// The span, or empty when the text is none.
    public static Optional<Duration> read(String text) {
        var trimmed = text.strip();
        if (trimmed.length() > 100 || !WHOLE.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        var nanos = PART.matcher(trimmed)
                .results()
                .map(part -> new BigDecimal(part.group(1)).multiply(NANOS.get(part.group(2))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return duration(trimmed.startsWith("-") ? nanos.negate() : nanos);
    }

    private static Optional<Duration> duration(BigDecimal nanos) {
        var parts = nanos.divideAndRemainder(SECOND);
        return parts[0].abs().compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue()));
    }

    /// Seconds with the suffix `s`, as protobuf's JSON writes it.
    public static String wire(Duration span) {
        var seconds = BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9));
        return (seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString()) + "s";
    }
}
