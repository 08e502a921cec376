package dev.sextant.transport;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Outcome;

/// Why there is no whole answer.
public record Failure(Kind kind, Problem problem) {

    /// What went wrong, so that a caller can offer the right next step.
    public enum Kind {
        /// The request cannot be sent as it is.
        INVALID(Outcome.INVALID),
        /// The name has no address.
        UNKNOWN_HOST(Outcome.UNREACHABLE),
        /// Nobody listens there, or no way leads there.
        NO_CONNECTION(Outcome.UNREACHABLE),
        /// TLS to a port that speaks plain text, plain text to one that speaks TLS, or something that is no HTTP.
        WRONG_TRANSPORT(Outcome.UNREACHABLE),
        /// The certificate is not to be trusted, or TLS could not be agreed.
        UNTRUSTED(Outcome.UNREACHABLE),
        /// The connection broke while it was in use.
        BROKEN(Outcome.UNREACHABLE),
        /// The deadline passed.
        TIMED_OUT(Outcome.TIMED_OUT),
        /// The answer is larger than what is taken.
        TOO_LARGE(Outcome.LIMITED),
        /// The person stopped it.
        CANCELLED(Outcome.CANCELLED);

        private final Outcome outcome;

        Kind(Outcome outcome) {
            this.outcome = outcome;
        }

        /// What it comes down to.
        public Outcome outcome() {
            return outcome;
        }
    }

    /// This failure, its problem being of a kind that a face can offer a cure for.
    public Failure as(Problem.Fault fault) {
        return new Failure(kind, problem.as(fault));
    }
}
