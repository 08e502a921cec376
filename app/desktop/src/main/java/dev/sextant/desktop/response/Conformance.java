package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Tone;
import dev.sextant.lens.Figures;
import dev.sextant.protocol.Verdict;
import dev.sextant.protocol.Verdict.Difference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whether an answer is what the contract says, in words: the badge in the strip and the list behind it.
final class Conformance {
    private static final int MOST = 100;

    private Conformance() {}

    /// The word beside the outcome; nothing where nobody judged.
    static Optional<Strip.Chip> badge(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unjudged _ -> Optional.empty();
            case Verdict.Conforms _ -> Optional.of(new Strip.Chip(Tone.OK, "Matches the contract", false));
            case Verdict.Differs(var _, var differences) ->
                Optional.of(new Strip.Chip(Tone.WARN, count(differences, "difference") + " from contract", false));
        };
    }

    /// The same in fewer words.
    static Optional<String> briefly(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unjudged _ -> Optional.empty();
            case Verdict.Conforms _ -> Optional.of("Matches");
            case Verdict.Differs(var _, var differences) -> Optional.of(count(differences, "difference"));
        };
    }

    /// The differences, the worst kind first; those of one kind in the order they were found.
    static List<Difference> differences(Verdict verdict) {
        return verdict instanceof Verdict.Differs(var _, var differences)
                ? differences.stream()
                        .sorted(Comparator.comparing(Difference::kind))
                        .toList()
                : List.of();
    }

    /// The headline over the list.
    static String headline(Verdict.Differs verdict) {
        return "The answer differs from the contract in %s.".formatted(count(verdict.differences(), "place"));
    }

    /// No more than so many are told.
    private static String count(List<Difference> differences, String noun) {
        return (differences.size() >= MOST ? "at least " : "") + Figures.count(differences.size(), noun);
    }

    /// What kind of difference, in a word.
    static String word(Verdict.Kind kind) {
        return switch (kind) {
            case STATUS -> "status";
            case MEDIA_TYPE -> "media type";
            case UNREADABLE -> "unreadable";
            case MISSING -> "missing";
            case UNKNOWN -> "unknown";
            case TYPE -> "type";
            case VALUE -> "value";
        };
    }

    /// All of it as text.
    static String text(Verdict verdict) {
        return verdict instanceof Verdict.Differs differs
                ? headline(differs) + "\n"
                        + String.join(
                                "\n",
                                differences(verdict).stream()
                                        .map(each -> each.path() + ": " + each.message())
                                        .toList())
                : "";
    }
}
