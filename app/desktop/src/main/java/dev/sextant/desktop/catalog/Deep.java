package dev.sextant.desktop.catalog;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Search;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Finds operations of a catalog by all their texts, and says where a word was found that no list shows.
final class Deep {
    /// So many operations are found at most.
    private static final int MOST = 5_000;
    private static final int AFTER = 24;

    private final Catalog catalog;
    private final Search search;

    private Deep(Catalog catalog, Search search) {
        this.catalog = catalog;
        this.search = search;
    }

    /// Reads every text of a catalog: about a second for a hundred thousand operations.
    static Deep of(Catalog catalog) {
        return new Deep(catalog, Search.of(catalog));
    }

    /// The operations found, each with where: blank when a list shows it.
    Map<Operation, String> find(Filter filter) {
        var found = new HashMap<Operation, String>();
        for (var hit : search.find(String.join(" ", filter.words()), MOST)) {
            found.put(hit.operation(), hit.deep() ? where(hit.operation(), filter) : "");
        }
        return found;
    }

    /// The first word that only the deeper texts hold, among its neighbours.
    private String where(Operation operation, Filter filter) {
        var words = catalog.words(operation).replaceAll("\\s+", " ");
        var lower = words.toLowerCase(Locale.ROOT);
        var shown = (operation.id() + " " + operation.summary()).toLowerCase(Locale.ROOT);
        return filter.words().stream()
                .filter(word -> !shown.contains(word) && lower.contains(word))
                .findFirst()
                .map(word -> around(words, lower.indexOf(word), word.length()))
                .orElse("");
    }

    /// From the beginning of the word on.
    private static String around(String text, int at, int length) {
        var from = text.lastIndexOf(' ', at) + 1;
        var end = Math.min(text.length(), at + length + AFTER);
        return text.substring(from, end) + (end < text.length() ? "…" : "");
    }
}
