package dev.sextant.desktop.compare;

import dev.sextant.compare.Pairing;
import java.util.List;

/// What a comparison came to: its rows, in a sentence, and how the elements of arrays were told apart.
public record Sheet(List<DiffRow> rows, String summary, int differences, List<Pairing> pairings) {
    /// Nothing was compared.
    static final Sheet EMPTY = new Sheet(List.of(), "", 0, List.of());

    public Sheet {
        rows = List.copyOf(rows);
        pairings = List.copyOf(pairings);
    }
}
