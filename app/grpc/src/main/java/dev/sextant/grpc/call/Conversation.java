package dev.sextant.grpc.call;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.grpc.connection.Connection;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Instant;
import java.util.Objects;

/// Hears what the server says in a call and passes it on. On the call's thread.
final class Conversation extends ClientCall.Listener<byte[]> {
    /// gRPC answers with this HTTP status; another one ends the call with a status of its own.
    private static final int HTTP_OK = 200;

    /// What grpc-java says of a message above the limit.
    private static final String TOO_LARGE = "gRPC message exceeds maximum size";

    private final ClientCall<byte[], byte[]> call;
    private final Demand demand;
    private final WireWatch watch;
    private final Messages messages;
    private final Endings endings;
    private final Strands strands;
    private boolean begun;

    Conversation(
            ClientCall<byte[], byte[]> call, WireWatch watch, Messages messages, Endings endings, Strands strands) {
        this.call = call;
        demand = new Demand(call);
        this.watch = watch;
        this.messages = messages;
        this.endings = endings;
        this.strands = strands;
    }

    /// Asks for the first message.
    void begin() {
        demand.begin();
    }

    @Override
    public void onHeaders(Metadata headers) {
        begun = true;
        watch.tell();
        var version = Objects.requireNonNullElse(call.getAttributes().get(Connection.VERSION), "HTTP/2");
        strands.story()
                .tell(new ExchangeEvent.HeadersReceived(Instant.now(), HTTP_OK, version, Headers.fromWire(headers)));
    }

    /// What was asked for ahead is not told any more once the call is stopped.
    @Override
    public void onMessage(byte[] message) {
        if (strands.outbox().over()) {
            Endings.stopped(strands).ifPresent(strands::end);
            return;
        }
        watch.tell();
        var at = Instant.now();
        strands.story()
                .tell(new ExchangeEvent.MessageReceived(
                        at, strands.story().messages(), messages.body(message, watch.wireSize(message.length))));
        demand.told(message.length);
    }

    @Override
    public void onReady() {
        strands.outbox().ready();
    }

    /// A status that was made here has a cause, or came before any trailers, or refuses a message of the server. (The
    /// server refuses a message of ours before it answers at all.)
    private boolean isOfServer(Status status) {
        var tooLarge = begun
                && status.getCode() == Status.Code.RESOURCE_EXHAUSTED
                && String.valueOf(status.getDescription()).startsWith(TOO_LARGE);
        return watch.answered() && status.getCause() == null && !tooLarge;
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        watch.tell();
        strands.end(isOfServer(status) ? endings.completed(status, trailers) : endings.broken(status));
    }
}
