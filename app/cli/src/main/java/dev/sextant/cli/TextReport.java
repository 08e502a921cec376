package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// For a person: bodies on standard output, status and problems on standard error.
final class TextReport implements Report {
    private final Console console;
    private final List<Timeline> timeline;
    private final Bodies bodies;
    private final Instant start = Instant.now();

    TextReport(Console console, List<Timeline> timeline) {
        this.console = console;
        this.timeline = List.copyOf(timeline);
        this.bodies = new Bodies(console);
    }

    @Override
    public void on(ExchangeEvent event) {
        timeline.forEach(lines -> lines.on(event));
        switch (event) {
            case ExchangeEvent.MessageReceived(var _, var _, var body) -> bodies.print(body);
            case ExchangeEvent.Completed(var at, var status, var _) -> completed(at, status);
            case ExchangeEvent.Failed(var _, var _, var problem) -> problem(problem);
            case ExchangeEvent.NameResolved _,
                    ExchangeEvent.Connected _,
                    ExchangeEvent.Secured _,
                    ExchangeEvent.RequestSent _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.Redirected _,
                    ExchangeEvent.HeadersReceived _ -> {}
        }
    }

    @Override
    public void problem(Problem problem) {
        console.problem(problem);
    }

    @Override
    public void unanswered(Outcome outcome) {
        // The problem has said it.
    }

    private void completed(Instant at, Status status) {
        var millis = Duration.between(start, at).toMillis();
        console.say("%d %s  %d ms".formatted(status.code(), status.name(), millis));
        if (!status.message().isBlank()) {
            console.say(status.message());
        }
        for (var violation : status.violations()) {
            console.say("  %s: %s".formatted(violation.field(), violation.description()));
        }
        for (var detail : status.details()) {
            if (detail.violations().isEmpty()) {
                console.say("  %s %s".formatted(detail.type(), shown(detail.content())));
            }
        }
    }

    private static String shown(Value content) {
        return Json.compact(content);
    }
}
