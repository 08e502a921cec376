package dev.sextant.exchange;

import dev.sextant.catalog.Problem;
import java.time.Instant;
import java.util.List;

/// Something that happened to a call, and when.
public sealed interface ExchangeEvent {
    /// When, by this machine's clock.
    Instant at();

    /// A host name became addresses.
    record NameResolved(Instant at, String host, List<String> addresses) implements ExchangeEvent {
        public NameResolved {
            addresses = List.copyOf(addresses);
        }
    }

    /// A socket is open; `reused` when it was so already.
    record Connected(Instant at, String address, boolean reused) implements ExchangeEvent {}

    /// TLS is agreed: version, cipher suite, the subject of the peer's certificate, and its chain where it is known.
    record Secured(Instant at, String version, String cipher, String peer, List<Certificate> chain)
            implements ExchangeEvent {
        public Secured {
            chain = List.copyOf(chain);
        }

        /// Agreed with a peer whose chain is not known.
        public Secured(Instant at, String version, String cipher, String peer) {
            this(at, version, cipher, peer, List.of());
        }
    }

    /// The request is out: where to (secrets masked), with what, and how many bytes of body.
    record RequestSent(Instant at, String target, Metadata metadata, long size) implements ExchangeEvent {}

    /// Bytes of the two bodies that have gone over so far; what there is in all is -1 where nobody said. Comes at most
    /// ten times a second.
    record Progressed(Instant at, long sent, long toSend, long received, long toReceive) implements ExchangeEvent {}

    /// The answer sends elsewhere with this code: with which method and where to (secrets masked), and what does not go
    /// along because it belongs to the first origin. If not `followed`, the redirect is the answer, and `dropped`
    /// says why.
    record Redirected(Instant at, int code, String method, String target, List<String> dropped, boolean followed)
            implements ExchangeEvent {
        public Redirected {
            dropped = List.copyOf(dropped);
        }
    }

    /// The answer began. `code` is the HTTP status, `protocol` the version spoken (`HTTP/2`).
    record HeadersReceived(Instant at, int code, String protocol, Metadata metadata) implements ExchangeEvent {}

    /// The one body of an HTTP answer begins to arrive; [MessageReceived] tells it once it is whole. Does not come
    /// where
    /// the first bytes are all of it.
    record Arriving(Instant at, Arrival arrival) implements ExchangeEvent {}

    /// A message, or the one body of an HTTP answer; `index` counts from 0.
    record MessageReceived(Instant at, int index, Body body) implements ExchangeEvent {}

    /// The server answered to the end.
    record Completed(Instant at, Status status, Metadata trailers) implements ExchangeEvent {}

    /// There was no whole answer, and why.
    record Failed(Instant at, Outcome outcome, Problem problem) implements ExchangeEvent {}
}
