package dev.sextant.desktop.response;

import dev.sextant.catalog.OperationKind;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.MessageSpool;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.StreamMessage;
import dev.sextant.exchange.StreamMessage.Direction;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Hears a call on the call's own thread: numbers its messages, keeps every one of a stream on disk, and holds what is
/// new until the window takes it, of messages only the latest. For several threads.
public final class Recorder implements AutoCloseable {
    /// Bytes read from the disk at once.
    private static final long HEAVIEST = 64L << 20;
    private static final Set<String> STREAMS = Set.of(
            "text/event-stream",
            "application/jsonl",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonlines",
            "application/json-seq");

    private final Call call;
    private final Instant begun;
    private boolean streams;
    private final List<Value.Struct> early = new ArrayList<>();
    private final List<ExchangeEvent> events = new ArrayList<>();
    private final Latest latest = new Latest();
    private @Nullable MessageSpool spool;
    private Tally tally = Tally.NONE;
    private boolean out;
    private boolean closed;
    private boolean told;
    private String fault = "";

    Recorder(Call call, Instant begun, boolean streams) {
        this.call = call;
        this.begun = begun;
        this.streams = streams;
    }

    /// Messages counted.
    record Tally(int sent, int received, long receivedBytes) {
        static final Tally NONE = new Tally(0, 0, 0);

        private Tally plus(Direction direction, long size) {
            return direction == Direction.SENT
                    ? new Tally(sent + 1, received, receivedBytes)
                    : new Tally(sent, received + 1, receivedBytes + size);
        }

        int total() {
            return sent + received;
        }
    }

    /// What is new: events in order, of a run of messages the last; the latest messages; the count of all.
    record Taken(List<ExchangeEvent> events, List<StreamMessage> messages, Tally tally) {}

    /// Takes what happened; while it writes, the server waits. Says whether the window is to be told that something is
    /// new.
    public synchronized boolean hear(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.MessageReceived(var at, var _, var received) -> keep(Direction.RECEIVED, at, received);
            case ExchangeEvent.RequestSent(var at, var _, var _, var _) when streams -> goOut(at);
            case ExchangeEvent.HeadersReceived(var _, var _, var _, var headers) -> streams |= isStream(headers);
            default -> {}
        }
        if (event instanceof ExchangeEvent.MessageReceived
                && !events.isEmpty()
                && events.getLast() instanceof ExchangeEvent.MessageReceived) {
            events.removeLast();
        }
        events.add(event);
        return tell();
    }

    /// Whether the answer with these headers is a stream of messages: events (WHATWG HTML section 9.2) or lines of
    /// JSON.
    static boolean isStream(Metadata headers) {
        var type = headers.first("Content-Type").orElse("").split(";", 2)[0];
        return STREAMS.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    /// A request that is redirected goes out again; its messages are said once.
    private void goOut(Instant at) {
        if (out) {
            return;
        }
        out = true;
        call.messages().forEach(message -> keep(Direction.SENT, at, said(message)));
        early.forEach(message -> keep(Direction.SENT, at, said(message)));
        early.clear();
    }

    /// Takes a message that goes out on the open stream; it is in the log once the request itself is out.
    synchronized void sent(Instant at, Value.Struct message) {
        if (out) {
            keep(Direction.SENT, at, said(message));
        } else {
            early.add(message);
        }
    }

    private boolean tell() {
        var again = told;
        told = true;
        return !again;
    }

    /// What is new since the last time. On the window's thread.
    synchronized Taken take() {
        told = false;
        var taken = new Taken(List.copyOf(events), latest.drain(), tally);
        events.clear();
        return taken;
    }

    /// A WebSocket says the body of its message alone, and text as it is.
    private Body said(Value.Struct message) {
        if (!(call.operation().kind() instanceof OperationKind.Socket)) {
            return asBody(message);
        }
        return switch (message.get("body").orElse(Value.Null.NULL)) {
            case Value.Text(var text) -> body("text/plain", text);
            case Value.Struct struct -> asBody(struct);
            case Value other -> body("application/json", Json.compact(other));
        };
    }

    private static Body body(String mediaType, String text) {
        return Body.of(mediaType, text.getBytes(StandardCharsets.UTF_8), -1);
    }

    private static Body asBody(Value.Struct message) {
        var octets = Json.compact(message).getBytes(StandardCharsets.UTF_8);
        return Body.of("application/json", octets, -1);
    }

    private void keep(Direction direction, Instant at, Body body) {
        tally = tally.plus(direction, body.size());
        var after = Duration.between(begun, at);
        latest.add(new StreamMessage(tally.total(), direction, after, body));
        if (streams && fault.isEmpty() && !closed) {
            try {
                opened().add(direction, after, body);
            } catch (IOException e) {
                fault = "Earlier messages are not kept: " + e.getMessage();
            }
        }
    }

    private MessageSpool opened() throws IOException {
        var open = spool == null ? MessageSpool.open() : spool;
        spool = open;
        return open;
    }

    /// Messages from a number on, from the disk; none where the disk gives none. Blocks.
    List<StreamMessage> read(int from, int most) {
        var open = opening();
        try {
            return open.isEmpty() ? List.of() : open.get().read(from, most, HEAVIEST);
        } catch (IOException e) {
            blame(e);
            return List.of();
        }
    }

    private synchronized Optional<MessageSpool> opening() {
        return Optional.ofNullable(spool);
    }

    private synchronized void blame(IOException refused) {
        fault = "Earlier messages cannot be read: " + refused.getMessage();
    }

    /// Why earlier messages cannot be had from the disk; blank while they can.
    synchronized String fault() {
        return fault;
    }

    /// Lets go of what is on the disk.
    @Override
    public synchronized void close() {
        closed = true;
        if (spool != null) {
            spool.close();
        }
        spool = null;
    }
}
