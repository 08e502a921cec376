package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Source;
import java.util.List;

/// What SOURCE and its options come to: sources it may mean, and the environment to open and call them in.
sealed interface Place {

    /// The likeliest source first. Closing stops a sample's servers.
    record Found(List<Source> candidates, Environment environment, Runnable release) implements Place, AutoCloseable {
        public Found {
            candidates = List.copyOf(candidates);
        }

        @Override
        public void close() {
            release.run();
        }
    }

    /// It is nothing that is there.
    record Unknown(Problem problem) implements Place {}
}
