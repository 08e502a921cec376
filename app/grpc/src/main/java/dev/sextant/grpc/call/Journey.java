package dev.sextant.grpc.call;

import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.connection.Arrival;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.Connections;
import io.grpc.CallOptions;
import java.util.concurrent.TimeUnit;

/// The way of a call to its server, up to where the conversation begins.
final class Journey {
    private final Request request;
    private final Connections connections;
    private final Connection connection;
    private final Strands strands;
    private final MessageTypes types;

    Journey(Request request, Connections connections, Connection connection, MessageTypes types, Strands strands) {
        this.request = request;
        this.connections = connections;
        this.connection = connection;
        this.types = types;
        this.strands = strands;
    }

    /// Sets out; the call's thread stays free to hear that it is stopped.
    void begin() {
        Thread.ofVirtual().name("connect " + request.target().authority()).start(this::travel);
    }

    private void travel() {
        try {
            var deadline = request.options().deadline();
            var patience = deadline.compareTo(connections.patience()) < 0 ? deadline : connections.patience();
            var arrival = connection.arrive(
                    patience,
                    event -> strands.agenda().execute(() -> strands.story().tell(event)));
            strands.agenda().execute(() -> arrived(arrival));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void arrived(Arrival arrival) {
        switch (arrival) {
            // Where the way broke, the status of the call says how.
            case THERE, BROKEN -> converse();
            case UNKNOWN_HOST, SILENT -> {
                connections.drop(connection);
                strands.end(endings().unreached(arrival));
            }
        }
    }

    private void converse() {
        var watch = new WireWatch(request, strands);
        var left = request.options().deadline().minus(strands.story().lasted());
        var options = CallOptions.DEFAULT
                .withDeadlineAfter(left.toNanos(), TimeUnit.NANOSECONDS)
                .withMaxInboundMessageSize(
                        (int) Math.min(Integer.MAX_VALUE, request.options().largestMessage()))
                .withExecutor(strands.agenda())
                .withStreamTracerFactory(watch.factory());
        var call = connection.channel().newCall(request.wireMethod(), options);
        var messages = new Messages(request.method().getOutputType(), types);
        call.start(new Conversation(call, watch, messages, endings(), strands), Headers.toWire(request.metadata()));
        strands.outbox().open(call, request.messages(), !request.method().isClientStreaming());
        call.request(1);
    }

    private Endings endings() {
        return new Endings(request, connection, types, strands);
    }
}
