package dev.sextant.desktop.environment;

import dev.sextant.catalog.Problem;
import java.net.URI;
import java.util.List;

/// How far the way to a fresh credential is.
public sealed interface RenewalState {
    /// Nothing goes on.
    record Idle() implements RenewalState {}

    /// It goes on; `words` say what a person does meanwhile.
    record Waiting(String words) implements RenewalState {}

    /// A code is to be typed at a page.
    record Code(String code, URI page) implements RenewalState {}

    /// A program waits for leave to run.
    record Leave(List<String> command) implements RenewalState {
        public Leave {
            command = List.copyOf(command);
        }
    }

    /// It did not work.
    record Failed(Problem problem) implements RenewalState {}
}
