package dev.sextant.protocol;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Problem;

/// What came of opening a source.
public sealed interface Opening {
    /// It was read; the catalog names what lacks.
    record Opened(Source source, Catalog catalog) implements Opening {}

    /// It could not be read, and why.
    record Refused(Source source, Reason reason, Problem problem) implements Opening {}

    /// What kind of refusal, so that a face can offer the right next step.
    enum Reason {
        /// Nobody answers there.
        UNREACHABLE,
        /// The answer was not in the transport that was spoken: TLS to a plaintext port or the reverse.
        WRONG_TRANSPORT,
        /// The server wants a credential, or another one.
        UNAUTHENTICATED,
        /// The server does not offer its contract there.
        NOT_OFFERED,
        /// There is no such file.
        NOT_FOUND,
        /// What is there is no such contract.
        NOT_A_CONTRACT,
        /// The person stopped it.
        CANCELLED
    }
}
