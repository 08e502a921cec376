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

    /// TLS is agreed: version, cipher suite and the subject of the peer's certificate.
    record Secured(Instant at, String version, String cipher, String peer) implements ExchangeEvent {}

    /// The request is out: where to (secrets masked), with what, and how many bytes of body.
    record RequestSent(Instant at, String target, Metadata metadata, long size) implements ExchangeEvent {}

    /// The answer began. `code` is the HTTP status, `protocol` the version spoken (`HTTP/2`).
    record HeadersReceived(Instant at, int code, String protocol, Metadata metadata) implements ExchangeEvent {}

    /// A message, or the one body of an HTTP answer; `index` counts from 0.
    record MessageReceived(Instant at, int index, Body body) implements ExchangeEvent {}

    /// The server answered to the end.
    record Completed(Instant at, Status status, Metadata trailers) implements ExchangeEvent {}

    /// There was no whole answer, and why.
    record Failed(Instant at, Outcome outcome, Problem problem) implements ExchangeEvent {}
}
