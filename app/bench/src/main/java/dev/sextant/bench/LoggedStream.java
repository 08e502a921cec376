package dev.sextant.bench;

import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.MessageSpool;
import dev.sextant.exchange.StreamMessage;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Value;
import dev.sextant.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// A server stream of which every message is kept, as the window does: its number, when it came, and its JSON in a log
/// on disk.
record LoggedStream(MessageSpool log, Instant began, CompletableFuture<ExchangeEvent> end, IntConsumer counter)
        implements ExchangeListener {
    /// Messages asked for.
    static final int MANY = Integer.getInteger("sextant.bench.messages", 100_000);

    /// Asks the lab for many words and waits for the last; says how many came.
    static int run(Session session, Opening.Opened opened, Environment environment) throws Exception {
        return run(session, opened, environment, MANY, _ -> {});
    }

    /// As above, so many words; the counter hears after each how many there are, on the call's thread.
    static int run(Session session, Opening.Opened opened, Environment environment, int many, IntConsumer counter)
            throws Exception {
        var message = Value.Struct.EMPTY.with("count", Value.num(many)).with("text", new Value.Text("word"));
        try (var log = MessageSpool.open()) {
            var listener = new LoggedStream(log, Instant.now(), new CompletableFuture<>(), counter);
            session.start(opened, Call.of(Labs.operation(opened, "Down"), message), environment, listener);
            listener.end().get();
            return log.count();
        }
    }

    @Override
    public void on(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.MessageReceived(var at, var _, var body) -> {
                try {
                    log.add(StreamMessage.Direction.RECEIVED, Duration.between(began, at), body);
                    counter.accept(log.count());
                } catch (IOException e) {
                    end.completeExceptionally(e);
                }
            }
            case ExchangeEvent.Completed _, ExchangeEvent.Failed _ -> end.complete(event);
            default -> {}
        }
    }
}
