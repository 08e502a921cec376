package dev.sextant.grpc.web;

import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;

/// A server's answer, read part by part.
interface Reply {
    /// A piece of an answer.
    sealed interface Part {
        /// A message, and how many bytes it had on the wire.
        record Message(byte[] bytes, long wireSize) implements Part {}

        /// The end, in the server's own words.
        record End(Status status, Metadata trailers) implements Part {}
    }

    /// What came before the first message.
    Metadata headers();

    /// The next part; throws [Unusable] when it is none.
    Part next() throws IOException;

    /// An answer that is nothing but its end.
    record Ended(Part.End end) implements Reply {
        @Override
        public Metadata headers() {
            return new Metadata();
        }

        @Override
        public Part next() {
            return end;
        }
    }

    /// An answer that breaks the protocol, and what it comes down to.
    final class Unusable extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Status status;

        Unusable(Status status) {
            super(status.getDescription());
            this.status = status;
        }

        static Unusable because(String why) {
            return new Unusable(Status.INTERNAL.withDescription(why));
        }

        Status status() {
            return status;
        }
    }
}
