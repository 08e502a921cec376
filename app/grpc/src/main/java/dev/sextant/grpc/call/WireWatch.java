package dev.sextant.grpc.call;

import dev.sextant.exchange.ExchangeEvent;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import java.time.Instant;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Sees what a call's stream does on the wire: tells when the request went out, and knows whether the server itself
/// ended it.
final class WireWatch extends ClientStreamTracer {
    private final Request request;
    private final Strands strands;
    private volatile @Nullable Instant sent;
    private final Queue<Long> sizes = new ConcurrentLinkedQueue<>();
    private volatile boolean answered;
    private volatile boolean alone;
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

    /// The call has begun: what goes out from now on is told by this itself. Mostly the request is out already, and
    /// no other thread is woken to say so.
    void begun() {
        alone = true;
        tell();
    }

    @Override
    public void outboundHeaders() {
        sent = Instant.now();
        if (alone) {
            strands.agenda().execute(this::tell);
        }
    }

    /// Bytes that the next message took on the wire; this many where nobody counted.
    long wireSize(long otherwise) {
        return Objects.requireNonNullElse(sizes.poll(), otherwise);
    }

    @Override
    public void inboundMessageRead(int index, long wireSize, long size) {
        sizes.add(wireSize);
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
