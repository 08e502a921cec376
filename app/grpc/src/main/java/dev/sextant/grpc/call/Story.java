package dev.sextant.grpc.call;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import java.time.Duration;
import java.time.Instant;

/// Tells a listener what happens to a call and counts what it was told. For the call's thread.
final class Story {
    private final Instant began = Instant.now();
    private final ExchangeListener listener;
    private int messages;
    private boolean ended;

    Story(ExchangeListener listener) {
        this.listener = listener;
    }

    /// Tells an event, unless the last one was told already.
    void tell(ExchangeEvent event) {
        if (ended) {
            return;
        }
        switch (event) {
            case ExchangeEvent.MessageReceived _ -> messages++;
            case ExchangeEvent.Completed _, ExchangeEvent.Failed _ -> ended = true;
            case ExchangeEvent.NameResolved _,
                    ExchangeEvent.Connected _,
                    ExchangeEvent.Secured _,
                    ExchangeEvent.RequestSent _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.Arriving _,
                    ExchangeEvent.Redirected _,
                    ExchangeEvent.HeadersReceived _ -> {}
        }
        listener.on(event);
    }

    boolean ended() {
        return ended;
    }

    /// Messages received so far.
    int messages() {
        return messages;
    }

    /// How long it has lasted.
    Duration lasted() {
        return Duration.between(began, Instant.now());
    }
}
