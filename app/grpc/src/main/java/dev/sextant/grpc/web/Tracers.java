package dev.sextant.grpc.web;

import io.grpc.CallOptions;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.List;

/// Tells the tracers of a call's options what happens on the wire, as grpc-java's own transports do.
record Tracers(List<ClientStreamTracer> all) {
    static Tracers of(CallOptions options) {
        var stream = ClientStreamTracer.StreamInfo.newBuilder()
                .setCallOptions(options)
                .build();
        return new Tracers(options.getStreamTracerFactories().stream()
                .map(factory -> factory.newClientStreamTracer(stream, new Metadata()))
                .toList());
    }

    void sent() {
        all.forEach(ClientStreamTracer::outboundHeaders);
    }

    void received(int index, long wireSize, long size) {
        all.forEach(tracer -> tracer.inboundMessageRead(index, wireSize, size));
    }

    void trailers(Metadata trailers) {
        all.forEach(tracer -> tracer.inboundTrailers(trailers));
    }

    void closed(Status status) {
        all.forEach(tracer -> tracer.streamClosed(status));
    }
}
