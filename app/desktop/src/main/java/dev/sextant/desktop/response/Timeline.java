package dev.sextant.desktop.response;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.lens.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a call spent its time on, one phase after another, counted from its start.
public record Timeline(List<Hop> hops, Duration total) {
    /// A timeline of nothing.
    public static final Timeline EMPTY = new Timeline(List.of(), Duration.ZERO);

    public Timeline {
        hops = List.copyOf(hops);
    }

    /// The phases of all hops, in order.
    public List<Phase> phases() {
        return hops.stream().flatMap(hop -> hop.phases().stream()).toList();
    }

    /// A stretch of time: its name, its start and end, what is known of it, and whether the call broke in it.
    public record Phase(String name, Duration from, Duration to, String note, boolean broke) {
        /// How long it took.
        public Duration length() {
            return to.minus(from);
        }
    }

    /// The phases between these events; a run of messages is one phase, a redirect that was followed ends a hop.
    static Timeline of(Instant begun, List<ExchangeEvent> events, boolean http) {
        var hops = new ArrayList<Hop>();
        var last = Duration.ZERO;
        for (var run : Hop.split(events)) {
            var phases = new ArrayList<Phase>();
            for (var event : run) {
                var at = Duration.between(begun, event.at());
                var to = at.compareTo(last) < 0 ? last : at;
                phases.add(phase(event, last, to, http));
                last = to;
            }
            hops.add(new Hop(Hop.title(run), phases, Connection.of(run)));
        }
        return new Timeline(hops, last);
    }

    private static Phase phase(ExchangeEvent event, Duration from, Duration to, boolean http) {
        return switch (event) {
            case ExchangeEvent.NameResolved(var _, var host, var addresses) ->
                new Phase("DNS", from, to, host + " is " + String.join(", ", addresses), false);
            case ExchangeEvent.Connected(var _, var address, var reused) ->
                new Phase("Connect", from, to, reused ? address + ", already open" : address, false);
            case ExchangeEvent.Secured(var _, var version, var cipher, var peer, var _) ->
                new Phase("TLS", from, to, joined(version, cipher, peer), false);
            case ExchangeEvent.RequestSent(var _, var target, var _, var size) ->
                new Phase("Request sent", from, to, joined(target, Figures.size(size)), false);
            case ExchangeEvent.Progressed(var _, var sent, var _, var received, var _) ->
                new Phase("Transfer", from, to, Figures.size(Math.max(sent, received)), false);
            case ExchangeEvent.Redirected(var _, var code, var method, var target, var dropped, var followed) ->
                new Phase(
                        followed ? "Redirect " + code : "Redirect " + code + ", not followed",
                        from,
                        to,
                        joined(method + " " + target, dropped.isEmpty() ? "" : "without " + String.join(", ", dropped)),
                        !followed);
            case ExchangeEvent.HeadersReceived(var _, var code, var protocol, var _) ->
                new Phase("First byte", from, to, joined(protocol, http ? Integer.toString(code) : ""), false);
            case ExchangeEvent.Arriving _ -> new Phase("Body begins", from, to, "", false);
            case ExchangeEvent.MessageReceived(var _, var index, var body) ->
                new Phase(
                        http ? "Body" : index == 0 ? "Message" : "Messages",
                        from,
                        to,
                        received(http, index, body.size()),
                        false);
            case ExchangeEvent.Completed(var _, var status, var _) ->
                new Phase("End", from, to, http ? "" : "grpc-status " + status.code(), false);
            case ExchangeEvent.Failed(var _, var outcome, var problem) ->
                new Phase(outcome.label(), from, to, problem.what(), true);
        };
    }

    private static String received(boolean http, int index, long size) {
        return http || index == 0 ? Figures.size(size) : Figures.count(index + 1L, "message");
    }

    private static String joined(String... parts) {
        return String.join(
                " · ", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }
}
