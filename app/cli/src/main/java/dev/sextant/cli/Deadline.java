package dev.sextant.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Pattern;

/// Times to wait as they are typed: `500ms`, `1.5s`, `2m`, `1h`.
final class Deadline {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(ms|s|m|h)");

    private Deadline() {}

    static Typed<Duration> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return wrong(text, "");
        }
        var millis = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(millis(matcher.group(2))))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return millis > 0 ? Typed.fine(Duration.ofMillis(millis)) : wrong(text, "No call ends in no time.");
    }

    private static Typed<Duration> wrong(String text, String cause) {
        return Typed.wrong("“%s” is no time to wait.".formatted(text), cause, "Write 500ms, 5s, 2m or 1h.");
    }

    private static long millis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
