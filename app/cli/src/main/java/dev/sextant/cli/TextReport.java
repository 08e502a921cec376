package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Lens;
import dev.sextant.schema.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// For a person: bodies on standard output, status and problems on standard error.
final class TextReport implements Report {
    private final Console console;
    private final List<Timeline> timeline;
    private final List<Trail> trail;
    private final Bodies bodies;
    private final Instant start = Instant.now();

    TextReport(Console console, List<Timeline> timeline, List<Trail> trail) {
        this.console = console;
        this.trail = List.copyOf(trail);
        this.timeline = List.copyOf(timeline);
        this.bodies = new Bodies(console);
    }

    @Override
    public void on(ExchangeEvent event) {
        timeline.forEach(lines -> lines.on(event));
        trail.forEach(behind -> behind.on(event));
        switch (event) {
            case ExchangeEvent.MessageReceived(var _, var _, var body) -> bodies.print(body);
            case ExchangeEvent.Completed(var at, var status, var _) -> completed(at, status);
            case ExchangeEvent.Failed(var _, var outcome, var problem) -> {
                problem(problem);
                lens(outcome).map(LensText::ofProblem).ifPresent(this::say);
            }
            case ExchangeEvent.NameResolved _,
                    ExchangeEvent.Connected _,
                    ExchangeEvent.Secured _,
                    ExchangeEvent.RequestSent _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.Arriving _,
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
        lens(status.outcome()).map(LensText::ofAnswer).ifPresentOrElse(this::say, () -> details(status));
    }

    /// What came along with a success.
    private void details(Status status) {
        for (var detail : status.details()) {
            console.say("  %s %s".formatted(detail.type(), Json.compact(detail.content())));
        }
    }

    private Optional<Lens> lens(Outcome outcome) {
        return trail.stream()
                .flatMap(behind -> behind.lens(outcome, this::problem).stream())
                .findFirst();
    }

    private void say(List<String> lines) {
        lines.forEach(console::say);
    }
}
