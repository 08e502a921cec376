package dev.sextant.desktop.response;

import dev.sextant.lens.Finding;
import dev.sextant.lens.Lens;
import dev.sextant.lens.Remark;
import java.util.ArrayList;
import java.util.List;

/// A failure as plain text, for a ticket or a chat. Holds no secret: none is in what it is made of.
final class WhyText {
    private WhyText() {}

    /// The outcome and all that is known of why, line by line.
    static String of(Lens lens, Strip strip) {
        var lines = new ArrayList<String>();
        strip.chip().ifPresent(chip -> lines.add(chip.text()));
        lines.add(lens.headline() + ".");
        if (!lens.sentence().isBlank()) {
            lines.add(lens.sentence());
        }
        lens.violations().forEach(violation -> lines.add("  " + violation.field() + ": " + violation.description()));
        lens.findings().forEach(finding -> lines.addAll(lines(finding)));
        lens.remarks().forEach(remark -> lines.add(line(remark)));
        return String.join("\n", lines);
    }

    private static String line(Remark remark) {
        return switch (remark.kind()) {
            case STANDARD -> remark.sentence();
            case CONTRACT -> "%s (%s)".formatted(remark.sentence(), remark.origin());
            case ADVICE -> "Advice: %s (%s)".formatted(remark.sentence(), remark.origin());
        };
    }

    private static List<String> lines(Finding finding) {
        return switch (finding) {
            case Finding.Token(var topic, var label, var _) -> List.of(topic + ": " + label);
            case Finding.Words(var _, var topic, var lines) ->
                lines.stream().map(line -> topic + ": " + line.text()).toList();
        };
    }
}
