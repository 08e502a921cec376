package dev.sextant.session;

import dev.sextant.compare.Answer;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The same call sent to several environments at once. Of a stream the last message is its body.
public final class Round {
    private Round() {}

    /// Sends a call to each environment and waits for all answers, which come in the order of the environments. When
    /// interrupted, all calls are cancelled.
    public static List<Answer> send(Session session, Opening.Opened opened, Call call, List<Environment> environments)
            throws InterruptedException {
        var legs = new ArrayList<Leg>();
        var exchanges = new ArrayList<Exchange>();
        for (var environment : environments) {
            var leg = new Leg(environment.name());
            legs.add(leg);
            exchanges.add(session.start(opened, call, environment, leg));
        }
        try {
            var answers = new ArrayList<Answer>();
            for (var leg : legs) {
                answers.add(leg.answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            exchanges.forEach(Exchange::cancel);
        }
    }

    /// One of the calls.
    private static final class Leg implements ExchangeListener {
        private final String place;
        private final Instant begun = Instant.now();
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private Metadata headers = Metadata.EMPTY;
        private Optional<Body> body = Optional.empty();

        Leg(String place) {
            this.place = place;
        }

        @Override
        public void on(ExchangeEvent event) {
            switch (event) {
                case ExchangeEvent.HeadersReceived(var _, var _, var _, var metadata) -> headers = metadata;
                case ExchangeEvent.MessageReceived(var _, var _, var received) -> body = Optional.of(received);
                case ExchangeEvent.Completed(var at, var status, var _) ->
                    end(at, "%d %s".formatted(status.code(), status.name()).strip(), status.outcome());
                case ExchangeEvent.Failed(var at, var outcome, var problem) -> end(at, problem.what(), outcome);
                case ExchangeEvent.NameResolved _,
                        ExchangeEvent.Connected _,
                        ExchangeEvent.Secured _,
                        ExchangeEvent.RequestSent _,
                        ExchangeEvent.Progressed _,
                        ExchangeEvent.Arriving _,
                        ExchangeEvent.Redirected _ -> {}
            }
        }

        private void end(Instant at, String status, Outcome outcome) {
            answer.complete(new Answer(place, status, outcome, Duration.between(begun, at), headers, body));
        }
    }
}
