package dev.sextant.desktop.compare;

import dev.sextant.compare.Spot;
import java.util.List;

/// A row of compared answers: a fact of each, the head of some paths, or a path.
public sealed interface DiffRow {
    /// What stands at its head.
    String title();

    /// What each side has, in their order.
    List<DiffCell> cells();

    /// Status, time, size or the number of differences.
    record Fact(String title, List<DiffCell> cells) implements DiffRow {
        public Fact {
            cells = List.copyOf(cells);
        }
    }

    /// The head over what follows: headers, body, or one element of an array; `exact` when it is a path.
    record Head(String title, boolean exact) implements DiffRow {
        @Override
        public List<DiffCell> cells() {
            return List.of();
        }
    }

    /// A header or a place in the body at which answers differ.
    record Line(String title, Spot at, boolean header, List<DiffCell> cells) implements DiffRow {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
