package dev.sextant.lens;

import dev.sextant.catalog.Problem;
import java.nio.file.Path;
import java.util.List;

/// The SPI of advice: reads it from files. Found by ServiceLoader, needs a public constructor without arguments.
public interface AdviceReader {
    /// The advice that comes along with Sextant.
    Shelf shipped();

    /// The advice in the files of a folder, such as a workspace's `advice`; empty when there is no such folder.
    Shelf read(Path folder);

    /// Advice, and what of it could not be read.
    record Shelf(List<Advice> advice, List<Problem> problems) {
        /// Nothing, and nothing wrong.
        public static final Shelf EMPTY = new Shelf(List.of(), List.of());

        public Shelf {
            advice = List.copyOf(advice);
            problems = List.copyOf(problems);
        }
    }
}
