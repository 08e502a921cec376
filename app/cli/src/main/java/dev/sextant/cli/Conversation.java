package dev.sextant.cli;

import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Session;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One call from start to end. An interrupt, or a reader that goes away, cancels it.
final class Conversation implements ExchangeListener {
    private static final long PATIENCE_MILLIS = 1_000;

    private final Report report;
    private final CompletableFuture<Outcome> end = new CompletableFuture<>();

    private Conversation(Report report) {
        this.report = report;
    }

    /// Sends all there is to send and waits for the end; the outcome is what the call came to.
    static Outcome run(Session session, Opening.Opened opened, Call call, Environment environment, Typing typing) {
        var conversation = new Conversation(typing.report());
        var exchange = session.start(opened, call, environment, conversation);
        var reader = Thread.ofVirtual().name("typing").start(() -> typing.send(exchange));
        try {
            return conversation.await(exchange);
        } finally {
            reader.interrupt();
        }
    }

    @Override
    public void on(ExchangeEvent event) {
        try {
            report.on(event);
        } catch (UncheckedIOException unread) {
            end.completeExceptionally(unread);
            return;
        }
        switch (event) {
            case ExchangeEvent.Completed(var _, var status, var _) -> end.complete(status.outcome());
            case ExchangeEvent.Failed(var _, var outcome, var _) -> end.complete(outcome);
            case ExchangeEvent.NameResolved _,
                    ExchangeEvent.Connected _,
                    ExchangeEvent.Secured _,
                    ExchangeEvent.RequestSent _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.Arriving _,
                    ExchangeEvent.Redirected _,
                    ExchangeEvent.HeadersReceived _,
                    ExchangeEvent.MessageReceived _ -> {}
        }
    }

    private Outcome await(Exchange exchange) {
        try {
            return end.get();
        } catch (InterruptedException _) {
            return cancelled(exchange);
        } catch (ExecutionException _) {
            exchange.cancel();
            return Outcome.CANCELLED;
        }
    }

    private Outcome cancelled(Exchange exchange) {
        exchange.cancel();
        try {
            return end.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException _) {
            return Outcome.CANCELLED;
        }
    }
}
