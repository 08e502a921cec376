package dev.sextant.lens;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeEvent.Completed;
import dev.sextant.exchange.ExchangeEvent.Failed;
import dev.sextant.exchange.ExchangeEvent.NameResolved;
import dev.sextant.exchange.ExchangeEvent.Secured;
import dev.sextant.lens.Finding.Line;
import dev.sextant.lens.Finding.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How far a call came: what was tried and what stood.
final class Reach {
    private Reach() {}

    static List<Finding> of(Trace trace) {
        var rows = new ArrayList<Finding>();
        if (trace.last(Failed.class).isPresent()) {
            trace.last(NameResolved.class)
                    .filter(resolved -> !resolved.addresses().isEmpty())
                    .ifPresent(resolved ->
                            rows.add(row("Tried", resolved.host() + " at " + String.join(", ", resolved.addresses()))));
            trace.last(Secured.class)
                    .filter(secured -> !secured.peer().isBlank())
                    .ifPresent(secured -> rows.add(row("Certificate", secured.peer())));
        }
        var steps = trace.course().stream().flatMap(Reach::step).toList();
        if (!steps.isEmpty()) {
            rows.add(row("Reached", listed(steps) + " in " + Figures.time(trace.after(lastStep(trace))) + then(trace)));
        }
        return rows;
    }

    private static java.time.Instant lastStep(Trace trace) {
        return trace.course().stream()
                .filter(event -> step(event).findAny().isPresent())
                .map(ExchangeEvent::at)
                .reduce(trace.begun(), (_, later) -> later);
    }

    private static String then(Trace trace) {
        return trace.last(Completed.class)
                .filter(_ -> !trace.http())
                .map(completed -> ", then grpc-status " + completed.status().code())
                .orElse("");
    }

    private static Stream<String> step(ExchangeEvent event) {
        var word = switch (event) {
            case ExchangeEvent.NameResolved _ -> "DNS";
            case ExchangeEvent.Connected(var _, var _, var reused) -> reused ? "an open connection" : "TCP";
            case ExchangeEvent.Secured(var _, var version, var _, var _, var _) -> version;
            case ExchangeEvent.HeadersReceived(var _, var _, var protocol, var _) -> protocol;
            case ExchangeEvent.Redirected(var _, var code, var _, var _, var _, var _) ->
                "a redirect (%d)".formatted(code);
            case ExchangeEvent.RequestSent _,
                    ExchangeEvent.Progressed _,
                    ExchangeEvent.Arriving _,
                    ExchangeEvent.MessageReceived _,
                    ExchangeEvent.Completed _,
                    ExchangeEvent.Failed _ -> "";
        };
        return Stream.of(word).filter(said -> !said.isBlank());
    }

    private static String listed(List<String> steps) {
        var distinct = steps.stream().distinct().toList();
        return distinct.size() < 2
                ? String.join("", distinct)
                : String.join(", ", distinct.subList(0, distinct.size() - 1)) + " and " + distinct.getLast();
    }

    private static Finding row(String topic, String words) {
        return new Finding.Words(Origin.OBSERVED, topic, List.of(new Line("", words, false)));
    }
}
