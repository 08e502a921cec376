package dev.sextant.lens;

import dev.sextant.schema.Path;
import java.time.Duration;
import java.util.List;

/// Something a person can do about a failure.
public sealed interface Cure {
    /// What its button says.
    String verb();

    /// Open the secrets that are shut away.
    record Unlock() implements Cure {
        @Override
        public String verb() {
            return "Unlock secrets";
        }
    }

    /// Get a fresh token for the credential.
    record Renew() implements Cure {
        @Override
        public String verb() {
            return "Renew credential";
        }
    }

    /// Give another credential, or one at all.
    record OtherCredential() implements Cure {
        @Override
        public String verb() {
            return "Edit credential";
        }
    }

    /// Try the environment's other credential, where it has one.
    record SpareCredential() implements Cure {
        @Override
        public String verb() {
            return "Try the other credential";
        }
    }

    /// Send it again once the time is over, counted from the end of the call; zero is at once.
    record RetryAfter(Duration delay) implements Cure {
        @Override
        public String verb() {
            return "Send again";
        }
    }

    /// Take messages of this many bytes.
    record RaiseSizeLimit(long bytes) implements Cure {
        @Override
        public String verb() {
            return "Take up to " + Figures.size(bytes);
        }
    }

    /// Allow more time; zero is as long as it takes.
    record LongerDeadline(Duration deadline) implements Cure {
        @Override
        public String verb() {
            return "Wait up to " + Figures.time(deadline);
        }
    }

    /// Call without TLS.
    record UsePlaintext() implements Cure {
        @Override
        public String verb() {
            return "Use plaintext";
        }
    }

    /// Call with TLS.
    record UseTls() implements Cure {
        @Override
        public String verb() {
            return "Use TLS";
        }
    }

    /// Trust the authority that signed the server's certificate.
    record TrustAuthority() implements Cure {
        @Override
        public String verb() {
            return "Trust an authority";
        }
    }

    /// Show the server a certificate.
    record GiveCertificate() implements Cure {
        @Override
        public String verb() {
            return "Give a client certificate";
        }
    }

    /// Correct where the call goes.
    record CorrectAddress() implements Cure {
        @Override
        public String verb() {
            return "Edit address";
        }
    }

    /// Send or ask for another media type; `taken` are those the server names.
    record OtherMediaType(Side side, List<String> taken) implements Cure {
        /// Whose media type is at fault.
        public enum Side {
            /// The one that the request's body is of.
            SENT,
            /// The one that is asked for.
            ASKED
        }

        public OtherMediaType {
            taken = List.copyOf(taken);
        }

        @Override
        public String verb() {
            return "Choose a media type";
        }
    }

    /// Correct a field of the request.
    record GoToField(Path field) implements Cure {
        @Override
        public String verb() {
            return "Go to field";
        }
    }
}
