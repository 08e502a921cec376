package dev.sextant.bench;

import java.io.IOException;
import java.util.List;

/// One question about speed, answered by doing several things with the same input; found by ServiceLoader.
public interface Benchmark extends AutoCloseable {

    /// The name it is asked for by, in lower case with dashes.
    String name();

    /// What the figures promise, in one sentence.
    String question();

    /// Reads the input and lists what is timed; the first is the yardstick for the rest.
    /// The list is empty where the input is not on this machine.
    List<Step> steps() throws IOException;

    /// What else was seen, a line each; asked for after the steps were timed.
    default List<String> remarks() throws Exception {
        return List.of();
    }

    /// Lets go of what it held, also when it was not asked for; once, after all of them.
    @Override
    default void close() {}
}
