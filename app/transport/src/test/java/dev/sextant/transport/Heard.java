package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.environment.Tls;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;

/// Listens to one exchange and waits for what a test expects.
final class Heard implements ExchangeListener {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<ExchangeEvent> queue = new LinkedBlockingQueue<>();
    private final List<ExchangeEvent> events = new ArrayList<>();

    @Override
    public void on(ExchangeEvent event) {
        queue.add(event);
    }

    /// An address of a server by number; the server's own says `localhost`.
    static String url(MockWebServer server, String path) {
        var scheme = server.url("/").scheme();
        return scheme + "://127.0.0.1:" + server.getPort() + path;
    }

    /// Terms with system trust and this deadline.
    static Request.Terms within(Duration deadline) {
        return Request.Terms.of(Tls.SYSTEM, deadline);
    }

    /// Starts a request that a test knows to be sendable.
    Exchange start(Transport transport, Request request) {
        return assertInstanceOf(Transport.Start.Begun.class, transport.start(request, StatusReader.PLAIN, this))
                .exchange();
    }

    /// Waits for an event of this type.
    <T extends ExchangeEvent> T await(Class<T> type) throws InterruptedException {
        while (true) {
            var event = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no " + type.getSimpleName() + " after " + events);
            }
            events.add(event);
            if (type.isInstance(event)) {
                return type.cast(event);
            }
            if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                throw new AssertionError("ended before " + type.getSimpleName() + ": " + events);
            }
        }
    }

    /// The failure that ends it.
    ExchangeEvent.Failed failure() throws InterruptedException {
        return await(ExchangeEvent.Failed.class);
    }

    /// The completion that ends it.
    ExchangeEvent.Completed completion() throws InterruptedException {
        return await(ExchangeEvent.Completed.class);
    }

    /// The first event of this type among those waited past.
    <T extends ExchangeEvent> T past(Class<T> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /// Everything waited past, in order.
    List<ExchangeEvent> events() {
        return List.copyOf(events);
    }
}
