package dev.sextant.grpc;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the events of a call and waits for the last.
final class Recorded implements ExchangeListener {
    private final List<ExchangeEvent> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void on(ExchangeEvent event) {
        events.add(event);
        if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
            end.countDown();
        }
    }

    /// All events, once the last one came.
    List<ExchangeEvent> events() {
        try {
            if (!end.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the call did not end; so far: " + events);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return events;
    }

    /// The events of one kind, in order.
    <T extends ExchangeEvent> List<T> all(Class<T> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The only event of a kind.
    <T extends ExchangeEvent> T one(Class<T> kind) {
        var found = all(kind);
        if (found.size() != 1) {
            throw new AssertionError("%d of %s in %s".formatted(found.size(), kind.getSimpleName(), events));
        }
        return found.getFirst();
    }

    ExchangeEvent.Completed completed() {
        return one(ExchangeEvent.Completed.class);
    }

    ExchangeEvent.Failed failed() {
        return one(ExchangeEvent.Failed.class);
    }

    /// The received messages as values.
    List<Value> messages() {
        return all(ExchangeEvent.MessageReceived.class).stream()
                .map(message -> value(message.body()))
                .toList();
    }

    static Value value(Body body) {
        try (var in = body.open()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (Json.read(text)) {
                case Json.Parsed.Read(var value) -> value;
                case Json.Parsed.Broken broken -> throw new AssertionError(broken + " in " + text);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
