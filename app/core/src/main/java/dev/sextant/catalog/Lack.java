package dev.sextant.catalog;

import java.util.List;

/// Something a contract refers to that was not read: `wanted` is an import path or the name of a type, `uses` the
/// fields
/// and methods that suffer from it. A local file that holds it mends it (`Source.Options.mends`).
public record Lack(String wanted, List<String> uses, Problem problem) {
    public Lack {
        uses = List.copyOf(uses);
    }
}
