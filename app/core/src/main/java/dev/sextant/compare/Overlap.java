package dev.sextant.compare;

import dev.sextant.compare.Matrix.Cell;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What one answer has at a place where only others differ from the first: nothing, where it differs above; something
/// else, where it differs below.
final class Overlap {
    private Overlap() {}

    /// Mends the cells of an answer that stand as the first one's though they are not.
    static void settle(Map<Spot, List<Cell>> rows, int answer) {
        Set<String> gone = new HashSet<>();
        Set<String> touched = new HashSet<>();
        rows.forEach((spot, cells) -> {
            switch (cells.get(answer)) {
                case Cell.Differs _, Cell.Absent _ -> {
                    gone.add(spot.where());
                    touch(spot.where(), touched);
                }
                case Cell.Only _, Cell.Moved _ -> touch(spot.where(), touched);
                case Cell.Base _, Cell.Within _, Cell.Unknown _ -> {}
            }
        });
        rows.forEach((spot, cells) -> {
            if (cells.get(answer) instanceof Cell.Base) {
                if (above(spot.where(), gone::contains)) {
                    cells.set(answer, new Cell.Absent());
                } else if (touched.contains(spot.where())) {
                    cells.set(answer, new Cell.Within());
                }
            }
        });
    }

    private static void touch(String where, Set<String> touched) {
        above(where, path -> {
            touched.add(path);
            return false;
        });
    }

    /// Whether one of the paths above this one is so; all are asked until then.
    private static boolean above(String where, Predicate<String> isSo) {
        var found = !where.isEmpty() && isSo.test("");
        for (var at = where.length() - 1; at > 0 && !found; at--) {
            var step = where.charAt(at);
            found = (step == '.' || step == '[') && isSo.test(where.substring(0, at));
        }
        return found;
    }
}
