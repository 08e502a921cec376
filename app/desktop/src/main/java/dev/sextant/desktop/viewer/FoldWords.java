package dev.sextant.desktop.viewer;

import dev.sextant.body.Row;
import dev.sextant.body.Rows;
import java.util.Locale;

/// The words on what is folded, and numbers with their digits in groups.
final class FoldWords {
    /// Rows that are looked through to count what is in a fold.
    private static final long MOST = 2_000;

    private FoldWords() {}

    /// What is in a fold: `2 elements`, `14 keys`, or how many lines when there are too many to count.
    static String of(Rows rows, Folds.Fold fold) {
        var inner = rows.row(fold.first()).depth() + 1;
        if (fold.hidden() > MOST) {
            return counted(fold.hidden(), "line");
        }
        var count = 0;
        for (var number = fold.first() + 1; number < fold.last(); number++) {
            var row = rows.row(number);
            var begins = row.depth() == inner && !row.continued();
            count += begins && !closes(row) ? 1 : 0;
        }
        return counted(count, rows.row(fold.first()).text().endsWith("{") ? "key" : "element");
    }

    private static boolean closes(Row row) {
        var first = row.text().strip();
        return first.startsWith("}") || first.startsWith("]");
    }

    /// A number with its noun, which gets an s when there are more.
    static String counted(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /// A number with a thin space between groups of three digits.
    static String grouped(long number) {
        return number < 1_000
                ? Long.toString(number)
                : String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }
}
