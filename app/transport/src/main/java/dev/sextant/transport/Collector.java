package dev.sextant.transport;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import java.util.concurrent.CountDownLatch;

/// Keeps what one exchange brings until it has ended.
final class Collector implements ExchangeListener {
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile int code;
    private volatile Metadata headers = Metadata.EMPTY;
    private volatile Body body = Body.of("", new byte[0], 0);

    @Override
    public void on(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.HeadersReceived received -> {
                code = received.code();
                headers = received.metadata();
            }
            case ExchangeEvent.MessageReceived received -> body = received.body();
            case ExchangeEvent.Completed _, ExchangeEvent.Failed _ -> end.countDown();
            case ExchangeEvent.NameResolved _,
                    ExchangeEvent.Connected _,
                    ExchangeEvent.Secured _,
                    ExchangeEvent.RequestSent _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.Arriving _,
                    ExchangeEvent.Redirected _ -> {}
        }
    }

    /// Waits for the end. An interrupt cancels the exchange, and the thread stays interrupted.
    Fetched await(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException _) {
            exchange.cancel();
            Thread.currentThread().interrupt();
            return new Fetched.Failed(exchange.failures().cancelled());
        }
        return exchange.failure()
                .<Fetched>map(Fetched.Failed::new)
                .orElseGet(() -> new Fetched.Answer(code, headers, body));
    }
}
