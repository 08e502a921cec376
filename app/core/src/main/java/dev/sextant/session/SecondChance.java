package dev.sextant.session;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Holds a refusal for want of a credential back while the credential is renewed; then the call is made once more, or
/// the refusal is told after all. What came before the refusal is told as it comes.
final class SecondChance implements ExchangeListener {
    private static final int UNAUTHORIZED = 401;

    private final ExchangeListener listener;
    private final Function<Metadata, Optional<Runnable>> remedy;
    private final List<ExchangeEvent> held = new ArrayList<>();

    /// `remedy` gets the refusal's headers, may block, and gives what makes the call once more, if anything can.
    SecondChance(ExchangeListener listener, Function<Metadata, Optional<Runnable>> remedy) {
        this.listener = listener;
        this.remedy = remedy;
    }

    @Override
    public void on(ExchangeEvent event) {
        if (refuses(event)) {
            held.add(event);
            Thread.ofVirtual().name("renewal").start(this::renew);
        } else if (!held.isEmpty() || isRefusalsHead(event)) {
            held.add(event);
            if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                tell();
            }
        } else {
            listener.on(event);
        }
    }

    private void renew() {
        remedy.apply(headers()).ifPresentOrElse(Runnable::run, this::tell);
    }

    private Metadata headers() {
        return held.getFirst() instanceof ExchangeEvent.HeadersReceived headers ? headers.metadata() : Metadata.EMPTY;
    }

    private void tell() {
        held.forEach(listener::on);
    }

    private static boolean refuses(ExchangeEvent event) {
        return event instanceof ExchangeEvent.Completed completed
                && completed.status().outcome() == Outcome.UNAUTHENTICATED;
    }

    private static boolean isRefusalsHead(ExchangeEvent event) {
        return event instanceof ExchangeEvent.HeadersReceived headers && headers.code() == UNAUTHORIZED;
    }
}
