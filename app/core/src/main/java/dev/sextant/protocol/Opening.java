package dev.sextant.protocol;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Metadata;

/// What came of opening a source.
public sealed interface Opening {
    /// It was read; the catalog names what lacks.
    record Opened(Source source, Catalog catalog) implements Opening {}

    /// It could not be read, and why.
    record Refused(Source source, Reason reason, Problem problem) implements Opening {}

    /// The same with these headers for reading the contract, as a workspace keeps them.
    default Opening asking(Metadata headers) {
        return switch (this) {
            case Opened(var source, var catalog) -> new Opened(asking(source, headers), catalog);
            case Refused(var source, var reason, var problem) -> new Refused(asking(source, headers), reason, problem);
        };
    }

    private static Source asking(Source source, Metadata headers) {
        return source.with(source.options().asking(headers));
    }

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
