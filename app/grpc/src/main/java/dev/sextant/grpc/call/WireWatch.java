package dev.sextant.grpc.call;

import dev.sextant.exchange.ExchangeEvent;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Sees what a call's stream does on the wire: tells when the request went out, and knows whether the server itself
/// ended it.
final class WireWatch extends ClientStreamTracer {
    private final Request request;
    private final Strands strands;
    private volatile @Nullable Instant sent;
    private volatile boolean answered;
    private boolean told;

    WireWatch(Request request, Strands strands) {
        this.request = request;
        this.strands = strands;
    }

    /// Whether trailers came from the server; if not, a status was made on this side.
    boolean answered() {
        return answered;
    }

    /// Tells that the request is out, if it is and nobody was told. On the call's thread.
    void tell() {
        var at = sent;
        if (at != null && !told) {
            told = true;
            strands.story().tell(new ExchangeEvent.RequestSent(at, request.line(), request.metadata(), request.size()));
        }
    }

    @Override
    public void outboundHeaders() {
        sent = Instant.now();
        strands.agenda().execute(this::tell);
    }

    @Override
    public void inboundTrailers(Metadata trailers) {
        answered = true;
    }

    /// A factory of it, for a call that has one stream.
    ClientStreamTracer.Factory factory() {
        return new ClientStreamTracer.Factory() {
            @Override
            public ClientStreamTracer newClientStreamTracer(StreamInfo info, Metadata headers) {
                return WireWatch.this;
            }
        };
    }
}
