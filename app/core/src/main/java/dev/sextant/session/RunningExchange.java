package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.schema.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An exchange that can be used before its protocol has begun it: what is asked meanwhile is kept and done then. Passes
/// events on until the last one.
final class RunningExchange implements Exchange, ExchangeListener {
    private final ExchangeListener listener;
    private final List<Consumer<Exchange>> waiting = new ArrayList<>();
    private @Nullable Exchange begun;
    private boolean ended;

    RunningExchange(ExchangeListener listener) {
        this.listener = listener;
    }

    void attach(Supplier<Exchange> start) {
        synchronized (this) {
            if (ended) {
                return;
            }
        }
        var exchange = start.get();
        List<Consumer<Exchange>> asked;
        boolean late;
        synchronized (this) {
            begun = exchange;
            late = ended;
            notifyAll();
            asked = List.copyOf(waiting);
            waiting.clear();
        }
        if (late) {
            exchange.cancel();
        }
        asked.forEach(act -> act.accept(exchange));
    }

    /// Lets go of an exchange that has ended, so that another can be attached in its stead.
    void detach() {
        synchronized (this) {
            begun = null;
        }
    }

    void fail(Outcome outcome, Problem problem) {
        on(new ExchangeEvent.Failed(Instant.now(), outcome, problem));
    }

    @Override
    public void on(ExchangeEvent event) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed;
            notifyAll();
        }
        listener.on(event);
    }

    @Override
    public void send(Value.Struct message) {
        when(exchange -> exchange.send(message));
    }

    @Override
    public void awaitReady() throws InterruptedException {
        Exchange exchange;
        synchronized (this) {
            while (begun == null && !ended) {
                wait();
            }
            exchange = begun;
        }
        if (exchange != null) {
            exchange.awaitReady();
        }
    }

    @Override
    public void halfClose() {
        when(Exchange::halfClose);
    }

    @Override
    public void cancel() {
        Exchange exchange;
        synchronized (this) {
            exchange = begun;
        }
        if (exchange != null) {
            exchange.cancel();
        } else {
            fail(Outcome.CANCELLED, Problem.error("Stopped by you.", "", ""));
        }
    }

    private void when(Consumer<Exchange> act) {
        Exchange exchange;
        synchronized (this) {
            exchange = begun;
            if (exchange == null) {
                waiting.add(act);
            }
        }
        if (exchange != null) {
            act.accept(exchange);
        }
    }
}
