package dev.sextant.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds operations by words in any of their texts: path, method, name and summary first, then descriptions, parameters
/// and fields. Made once for a catalog; a search goes over it in a few milliseconds. For use by several threads.
public final class Search {
    private final List<Operation> operations;
    private final Texts labels;
    private final Texts more;

    private Search(List<Operation> operations, Texts labels, Texts more) {
        this.operations = operations;
        this.labels = labels;
        this.more = more;
    }

    /// An operation that was found, and whether by what a list shows of it or by what lies deeper.
    public record Hit(Operation operation, boolean deep) {}

    /// Reads every text of a catalog, which takes about a second for a hundred thousand operations; an interrupt leaves
    /// the rest out.
    public static Search of(Catalog catalog) {
        var operations = catalog.operations().toList();
        var labels = new Texts.Growing(operations.size());
        var more = new Texts.Growing(operations.size());
        for (var operation : operations) {
            labels.add(operation.kind().word() + " " + operation.label() + " " + operation.name() + " "
                    + operation.service() + " " + operation.summary());
            more.add(Thread.currentThread().isInterrupted() ? "" : catalog.words(operation));
        }
        return new Search(operations, labels.texts(), more.texts());
    }

    /// The operations that hold every word, those first that hold them all in what a list shows; at most so many.
    public List<Hit> find(String words, int most) {
        var sought = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        if (sought.getFirst().isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        var deep = new ArrayList<Hit>();
        var rarest = rarest(sought);
        for (var at = labels.next(rarest, 0); at >= 0 && hits.size() < most; at = labels.next(rarest, at + 1)) {
            if (holdsAll(at, sought, true)) {
                hits.add(new Hit(operations.get(at), false));
            } else if (deep.size() < most && holdsAll(at, sought, false)) {
                deep.add(new Hit(operations.get(at), true));
            }
        }
        var room = most - hits.size();
        for (var at = more.next(rarest, 0); at >= 0 && deep.size() < room; at = more.next(rarest, at + 1)) {
            if (!labels.holds(at, rarest) && holdsAll(at, sought, false)) {
                deep.add(new Hit(operations.get(at), true));
            }
        }
        hits.addAll(deep.subList(0, Math.min(deep.size(), room)));
        return hits;
    }

    /// The longest word is likely to be in the fewest texts.
    private static String rarest(List<String> sought) {
        return sought.stream()
                .reduce((left, right) -> right.length() > left.length() ? right : left)
                .orElseThrow();
    }

    private boolean holdsAll(int index, List<String> sought, boolean shallow) {
        return sought.stream().allMatch(word -> labels.holds(index, word) || (!shallow && more.holds(index, word)));
    }
}
