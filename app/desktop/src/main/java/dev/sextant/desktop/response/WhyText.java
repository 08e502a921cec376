package dev.sextant.desktop.response;

import dev.sextant.desktop.response.Why.Evidence;
import java.util.ArrayList;
import java.util.List;

/// A failure as plain text, for a ticket or a chat. Holds no secret: none is in what it is made of.
final class WhyText {
    private WhyText() {}

    /// The outcome and all that is known of why, line by line.
    static String of(Why why, Strip strip) {
        var lines = new ArrayList<String>();
        strip.chip().ifPresent(chip -> lines.add(chip.text()));
        lines.add(why.headline() + ".");
        if (!why.sentence().isBlank()) {
            lines.add(why.sentence());
        }
        why.violations().forEach(violation -> lines.add("  " + violation.field() + ": " + violation.description()));
        why.evidence().forEach(row -> lines.addAll(evidence(row)));
        why.meaning().ifPresent(source -> lines.add(source.sentence()));
        return String.join("\n", lines);
    }

    private static List<String> evidence(Evidence row) {
        return switch (row) {
            case Evidence.Token(var name, var label, var _) -> List.of(name + ": " + label);
            case Evidence.Lines(var name, var lines) ->
                lines.stream()
                        .map(line -> name + ": " + (line.label() + " " + line.value()).strip())
                        .toList();
        };
    }
}
