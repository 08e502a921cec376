package dev.sextant.cli;

import java.util.regex.Pattern;

/// Reads a number of bytes: `65536`, `512KiB`, `1GiB`.
final class ByteCount {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*(|B|K|KB|KiB|M|MB|MiB|G|GB|GiB)");

    private ByteCount() {}

    static Typed<Long> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            var bytes = Long.parseLong(matcher.group(1)) << shift(matcher.group(2));
            if (bytes > 0) {
                return Typed.fine(bytes);
            }
        }
        return Typed.wrong("“%s” is no number of bytes.".formatted(text), "", "Write 65536, 512KiB, 64MiB or 1GiB.");
    }

    private static int shift(String unit) {
        return unit.startsWith("K") ? 10 : unit.startsWith("M") ? 20 : unit.startsWith("G") ? 30 : 0;
    }
}
