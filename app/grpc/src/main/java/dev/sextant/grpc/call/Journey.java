package dev.sextant.grpc.call;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.connection.Arrival;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.Connections;
import io.grpc.CallOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The way of a call to its server, up to where the conversation begins.
final class Journey {
    /// Between two attempts of a patient call.
    private static final Duration AGAIN = Duration.ofMillis(200);

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

    /// Sets out. Where there is a way to go, the call's thread stays free to hear that it is stopped.
    void begin() {
        if (connection.standing(this::tellHere)) {
            converse();
            return;
        }
        Thread.ofVirtual().name("connect " + request.target().authority()).start(this::travel);
    }

    private void travel() {
        try {
            var arrival = connection.arrive(patience(), this::tell);
            while (request.options().patient() && arrival != Arrival.THERE && !late()) {
                Thread.sleep(AGAIN);
                connection.dialAgain();
                arrival = connection.arrive(patience(), this::tellUnlessName);
            }
            var last = arrival;
            strands.agenda().execute(() -> arrived(last == Arrival.BROKEN && late() ? Arrival.SILENT : last));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// How long a connection may take from now on.
    private Duration patience() {
        var connecting = request.options().connecting();
        var longest = connecting.isPositive() ? connecting : Connections.LONGEST;
        return limited() && left().compareTo(longest) < 0 ? left() : longest;
    }

    private boolean limited() {
        return request.options().deadline().isPositive();
    }

    private Duration left() {
        return request.options().deadline().minus(strands.story().lasted());
    }

    private boolean late() {
        return strands.outbox().over() || (limited() && !left().isPositive());
    }

    private void tell(ExchangeEvent event) {
        strands.agenda().execute(() -> strands.story().tell(event));
    }

    private void tellHere(ExchangeEvent event) {
        strands.story().tell(event);
    }

    private void tellUnlessName(ExchangeEvent event) {
        if (!(event instanceof ExchangeEvent.NameResolved)) {
            tell(event);
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
        var call = connection.channel().newCall(request.wireMethod(), options(watch));
        var messages = new Messages(request.method().getOutputType(), types);
        var conversation = new Conversation(call, watch, messages, endings(), strands);
        call.start(conversation, Headers.toWire(request.metadata()));
        strands.outbox().open(call, request.messages(), !request.method().isClientStreaming());
        conversation.begin();
        watch.begun();
    }

    private CallOptions options(WireWatch watch) {
        var options = CallOptions.DEFAULT
                .withMaxInboundMessageSize(
                        (int) Math.min(Integer.MAX_VALUE, request.options().largestMessage()))
                .withExecutor(strands.agenda())
                .withOption(Connection.EVENTS, this::tell)
                .withOption(Connection.CONNECTING, patience())
                .withStreamTracerFactory(watch.factory());
        if (limited()) {
            options = options.withDeadlineAfter(left().toNanos(), TimeUnit.NANOSECONDS);
        }
        if (request.options().compressed()) {
            options = options.withCompression("gzip");
        }
        return request.options().patient() ? options.withWaitForReady() : options;
    }

    private Endings endings() {
        return new Endings(request, connection, types, strands);
    }
}
