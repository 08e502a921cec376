package dev.sextant.desktop.response;

import dev.sextant.desktop.response.Answer.Ending;
import dev.sextant.desktop.response.Why.Evidence;
import dev.sextant.desktop.response.Why.Line;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of evidence under a failure: what the server said, what went along, what was reached, and what is not the
/// cause.
final class EvidenceRows {
    /// A difference of clocks below this refuses no token.
    private static final Duration TOLERABLE = Duration.ofSeconds(30);

    private final Answer answer;
    private final Instant now;
    private final List<Evidence> rows = new ArrayList<>();

    EvidenceRows(Answer answer, Instant now) {
        this.answer = answer;
        this.now = now;
    }

    /// Every row there is something to say in.
    List<Evidence> rows(Ending ending) {
        if (ending instanceof Ending.Answered(var _, var status)) {
            said(status);
            status.details().forEach(detail -> rows.add(Details.row(detail)));
        }
        if (ending instanceof Ending.Unanswered(var _, var _, var problem)
                && !problem.place().isBlank()) {
            add("Where", new Line("", problem.place(), true));
        }
        token(ending.outcome());
        if (ending.outcome() == Outcome.UNAUTHENTICATED) {
            clock();
        }
        reached(ending);
        return rows;
    }

    private void said(Status status) {
        if (!status.message().isBlank()) {
            add("Server said", new Line("", status.message(), true));
        } else {
            ServerWords.in(answer).ifPresent(words -> add("Server said", new Line("", words, true)));
        }
    }

    private void token(Outcome outcome) {
        var authorization = answer.authorization();
        if (!authorization.label().isBlank() && outcome != Outcome.UNREACHABLE && outcome != Outcome.CANCELLED) {
            rows.add(new Evidence.Token("Token sent", authorization.label(), authorization.lifetime()));
        }
    }

    private void clock() {
        var gap = answer.headers()
                .first("date")
                .flatMap(EvidenceRows::instant)
                .map(theirs -> Duration.between(theirs, headersAt()));
        gap.ifPresent(ahead -> add("Clock", new Line("", clockWords(ahead), false)));
    }

    private static String clockWords(Duration ahead) {
        if (ahead.abs().compareTo(TOLERABLE) < 0) {
            return "Yours and the server’s differ by less than 30 s: not the cause";
        }
        return ahead.isNegative()
                ? "Yours is " + Figures.span(ahead) + " behind the server’s: a token may have ended there already"
                : "Yours is " + Figures.span(ahead)
                        + " ahead of the server’s: a new token may be refused as not yet valid";
    }

    private Instant headersAt() {
        return answer.course().stream()
                .filter(ExchangeEvent.HeadersReceived.class::isInstance)
                .map(ExchangeEvent::at)
                .reduce((first, last) -> last)
                .orElse(now);
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void reached(Ending ending) {
        var steps = new ArrayList<String>();
        var last = answer.begun();
        for (var event : answer.course()) {
            var step = step(event);
            if (step.isPresent()) {
                steps.add(step.get());
                last = event.at();
            }
        }
        if (!steps.isEmpty()) {
            var then = ending instanceof Ending.Answered(var _, var status) && !answer.http()
                    ? ", then grpc-status " + status.code()
                    : "";
            add("Reached", new Line("", listed(steps) + " in " + Figures.time(answer.after(last)) + then, false));
        }
    }

    private static Optional<String> step(ExchangeEvent event) {
        var word = switch (event) {
            case ExchangeEvent.NameResolved _ -> "DNS";
            case ExchangeEvent.Connected(var _, var _, var reused) -> reused ? "an open connection" : "TCP";
            case ExchangeEvent.Secured(var _, var version, var _, var _, var _) -> version;
            case ExchangeEvent.HeadersReceived(var _, var _, var protocol, var _) -> protocol;
            case ExchangeEvent.Redirected(var _, var code, var _, var _, var _, var _) ->
                "a redirect (%d)".formatted(code);
            case ExchangeEvent.RequestSent _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.MessageReceived _,
                    ExchangeEvent.Completed _,
                    ExchangeEvent.Failed _ -> "";
        };
        return Optional.of(word).filter(said -> !said.isBlank());
    }

    private static String listed(List<String> steps) {
        var distinct = steps.stream().filter(step -> !step.isBlank()).distinct().toList();
        if (distinct.size() < 2) {
            return String.join("", distinct);
        }
        return String.join(", ", distinct.subList(0, distinct.size() - 1)) + " and " + distinct.getLast();
    }

    private void add(String name, Line line) {
        rows.add(new Evidence.Lines(name, List.of(line)));
    }
}
