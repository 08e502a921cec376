package dev.sextant.desktop.shell;

import dev.sextant.catalog.Difference;
import dev.sextant.catalog.Problem;
import java.util.ArrayList;
import java.util.List;

/// What changed in a source's contract since it was read before.
public record Changes(String source, List<Difference> differences) {
    public Changes {
        differences = List.copyOf(differences);
    }

    /// Whether a caller that was right may be wrong now.
    public boolean breaking() {
        return differences.stream().anyMatch(Difference::breaking);
    }

    /// All of it in a line: `lab changed: 3 added, 1 removed, 2 changed; 1 breaks callers.`
    public Problem summary() {
        var parts = new ArrayList<String>();
        count(parts, Difference.Kind.ADDED, "added");
        count(parts, Difference.Kind.REMOVED, "removed");
        count(parts, Difference.Kind.CHANGED, "changed");
        var broken = differences.stream().filter(Difference::breaking).count();
        return Problem.warning(
                "%s was read again: %s%s."
                        .formatted(
                                source,
                                String.join(", ", parts),
                                broken == 0
                                        ? ""
                                        : broken == 1 ? "; 1 breaks callers" : "; %d break callers".formatted(broken)),
                "Open calls keep their drafts.",
                "");
    }

    private void count(List<String> parts, Difference.Kind kind, String word) {
        var count = differences.stream()
                .filter(difference -> difference.kind() == kind)
                .count();
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
