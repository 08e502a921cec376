package dev.sextant.session;

import dev.sextant.environment.CredentialUse;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.workspace.UseLog;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Notes what becomes of the credential that goes along with a call, and passes every event on.
record Witness(UseLog log, Slot account, String host, ExchangeListener listener) implements ExchangeListener {
    @Override
    public void on(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.RequestSent sent -> log.note(account, use -> use.sent(sent.at(), host));
            case ExchangeEvent.HeadersReceived head ->
                ahead(head).ifPresent(span -> log.note(account, use -> use.comparedClocks(span)));
            case ExchangeEvent.Completed end
            when refuses(end.status().outcome()) -> {
                var status = end.status().code() + " " + end.status().name();
                var refusal = new CredentialUse.Refusal(end.at(), host, status);
                log.note(account, use -> use.refused(refusal));
            }
            default -> {}
        }
        listener.on(event);
    }

    private static boolean refuses(Outcome outcome) {
        return outcome == Outcome.UNAUTHENTICATED || outcome == Outcome.FORBIDDEN;
    }

    /// How far our clock is ahead of the server's `Date` (RFC 9110 section 6.6.1), in whole seconds.
    private static Optional<Duration> ahead(ExchangeEvent.HeadersReceived head) {
        return head.metadata()
                .date("date")
                .map(theirs -> Duration.between(theirs, head.at()).truncatedTo(ChronoUnit.SECONDS));
    }
}
