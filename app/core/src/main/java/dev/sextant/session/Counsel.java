package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.lens.Advice;
import dev.sextant.lens.AdviceReader;
import dev.sextant.lens.AdviceReader.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// All the advice there is: what comes along, and after it what a workspace keeps in its folder `advice`.
public final class Counsel {
    private static final String FOLDER = "advice";

    private final List<AdviceReader> readers;

    /// Counsel of these readers.
    public Counsel(List<AdviceReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /// Counsel of all readers on the class path.
    public static Counsel discover() {
        return new Counsel(ServiceLoader.load(AdviceReader.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /// Reads it all. Blocks.
    public Shelf read(Optional<Path> workspace) {
        var advice = new ArrayList<Advice>();
        var problems = new ArrayList<Problem>();
        for (var reader : readers) {
            add(reader.shipped(), advice, problems);
            workspace.ifPresent(folder -> add(reader.read(folder.resolve(FOLDER)), advice, problems));
        }
        return new Shelf(advice, problems);
    }

    private static void add(Shelf shelf, List<Advice> advice, List<Problem> problems) {
        advice.addAll(shelf.advice());
        problems.addAll(shelf.problems());
    }
}
