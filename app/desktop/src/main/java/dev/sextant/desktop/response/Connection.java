package dev.sextant.desktop.response;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.Certificate;
import dev.sextant.exchange.ExchangeEvent;
import java.util.List;

/// Over what a request went: where to, in which protocol, how TLS was agreed with whom, and how large the answer was.
/// What is not known is blank, a size of -1 unknown.
public record Connection(String address, String protocol, Tls tls, Sizes sizes) {
    /// TLS as it was agreed; blank where there was none.
    public record Tls(String version, String cipher, List<Certificate> chain) {
        static final Tls NONE = new Tls("", "", List.of());

        public Tls {
            chain = List.copyOf(chain);
        }
    }

    /// Bytes of the body as read and as they came over the wire.
    public record Sizes(long decoded, long wire) {
        static final Sizes UNKNOWN = new Sizes(-1, -1);

        static Sizes of(Body body) {
            return new Sizes(body.size(), body.wireSize());
        }
    }

    /// What these events tell.
    static Connection of(List<ExchangeEvent> events) {
        var known = new Connection("", "", Tls.NONE, Sizes.UNKNOWN);
        for (var event : events) {
            known = known.after(event);
        }
        return known;
    }

    private Connection after(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.Connected(var _, var where, var reused) ->
                new Connection(reused ? where + ", already open" : where, protocol, tls, sizes);
            case ExchangeEvent.Secured(var _, var version, var cipher, var _, var chain) ->
                new Connection(address, protocol, new Tls(version, cipher, chain), sizes);
            case ExchangeEvent.HeadersReceived(var _, var _, var spoken, var _) ->
                new Connection(address, spoken, tls, sizes);
            case ExchangeEvent.MessageReceived(var _, var index, var body)
            when index == 0 -> new Connection(address, protocol, tls, Sizes.of(body));
            case ExchangeEvent.MessageReceived _ -> new Connection(address, protocol, tls, Sizes.UNKNOWN);
            case ExchangeEvent.NameResolved _,
                    ExchangeEvent.RequestSent _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.Arriving _,
                    ExchangeEvent.Redirected _,
                    ExchangeEvent.Completed _,
                    ExchangeEvent.Failed _ -> this;
        };
    }

    /// Whether anything is known.
    boolean isKnown() {
        return !address.isBlank() || !protocol.isBlank();
    }
}
