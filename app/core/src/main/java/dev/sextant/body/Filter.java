package dev.sextant.body;

import dev.sextant.exchange.Body;
import java.util.Optional;
import java.util.ServiceLoader;

/// The SPI of filters: a program in a language of its own, run over a body. Found by ServiceLoader, needs a public
/// constructor without arguments. For any number of threads.
public interface Filter {
    /// The word for its language.
    String language();

    /// Runs a program over a body, in a worker with a budget of time and memory. Blocks; ends early when interrupted.
    Result run(Body body, String program);

    /// The filter that is there.
    static Optional<Filter> found() {
        return ServiceLoader.load(Filter.class).findFirst();
    }

    /// What came of it.
    sealed interface Result {
        /// Results as one body, in as many documents as there were; `note` says why there are not all of them, and is
        /// blank when there are.
        record Found(Body body, long count, String note) implements Result {}

        /// There is no result, and why: a sentence for a person.
        record Refused(String why) implements Result {}
    }
}
