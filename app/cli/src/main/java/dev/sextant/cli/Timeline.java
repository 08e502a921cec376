package dev.sextant.cli;

import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `-v`: every event with the milliseconds since the first, and all headers, secrets masked.
final class Timeline {
    private final Console console;
    private @Nullable Instant start;

    Timeline(Console console) {
        this.console = console;
    }

    void on(ExchangeEvent event) {
        switch (event) {
            case ExchangeEvent.NameResolved(var at, var host, var addresses) ->
                say(at, "%s is %s".formatted(host, String.join(", ", addresses)));
            case ExchangeEvent.Connected(var at, var address, var reused) ->
                say(at, "connected to %s%s".formatted(address, reused ? ", reused" : ""));
            case ExchangeEvent.Secured(var at, var version, var cipher, var peer, var _) ->
                say(at, "%s, %s, %s".formatted(version, cipher, peer));
            case ExchangeEvent.RequestSent(var at, var target, var metadata, var size) -> {
                say(at, "sent %s, %d B".formatted(target, size));
                entries(">", metadata);
            }
            case ExchangeEvent.Progressed _, ExchangeEvent.Arriving _ -> {}
            case ExchangeEvent.Redirected(var at, var code, var method, var target, var dropped, var followed) -> {
                say(at, "%d %s: %s %s".formatted(code, followed ? "followed" : "not followed", method, target));
                dropped.forEach(what -> console.say("             without " + what));
            }
            case ExchangeEvent.HeadersReceived(var at, var code, var protocol, var metadata) -> {
                say(at, "headers %d %s".formatted(code, protocol).stripTrailing());
                entries("<", metadata);
            }
            case ExchangeEvent.MessageReceived(var at, var index, var body) ->
                say(at, "message %d, %d B".formatted(index, body.size()));
            case ExchangeEvent.Completed(var at, var status, var trailers) -> {
                say(at, "completed %d %s".formatted(status.code(), status.name()));
                entries("<", trailers);
            }
            case ExchangeEvent.Failed(var at, var outcome, var _) -> say(at, outcome.label());
        }
    }

    private void say(Instant at, String text) {
        var first = start == null ? at : start;
        start = first;
        console.say("%6d ms  %s".formatted(Duration.between(first, at).toMillis(), text));
    }

    private void entries(String arrow, Metadata metadata) {
        metadata.entries()
                .forEach(entry -> console.say("           %s %s: %s".formatted(arrow, entry.name(), entry.shown())));
    }
}
