package dev.sextant.desktop.response;

import dev.sextant.desktop.controls.Tone;
import dev.sextant.desktop.response.Answer.Ending;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The line above an answer: the outcome as a chip, then time, size and protocol, each opening its detail; `begun` is
/// when the call went out.
public record Strip(Optional<Chip> chip, List<Fact> facts, Optional<Instant> begun) {
    /// Before any call.
    public static final Strip EMPTY = new Strip(Optional.empty(), List.of(), Optional.empty());

    public Strip {
        facts = List.copyOf(facts);
    }

    /// The outcome in words and colour; `exact` when the words are the protocol's own.
    public record Chip(Tone tone, String text, boolean exact) {}

    /// A figure beside the outcome, what it is of, and the tab that tells more of it.
    public record Fact(String name, String text, boolean muted, Tab opens) {
        /// For a screen reader.
        public String words() {
            return name + " " + text;
        }
    }

    static Strip of(Answer answer, Instant now) {
        var facts = new ArrayList<Fact>();
        var end = answer.ending().map(Ending::at).orElse(now);
        facts.add(new Fact("Time", Figures.time(answer.after(end)), false, Tab.TIMELINE));
        if (answer.streams()) {
            if (!answer.http() || answer.socket()) {
                facts.add(new Fact("Messages", "↑ " + Figures.count(answer.log().sent()) + " sent", false, Tab.BODY));
            }
            facts.add(
                    new Fact("Messages", "↓ " + Figures.count(answer.log().received()) + " received", false, Tab.BODY));
        }
        underWay(answer).ifPresent(words -> facts.add(new Fact("So far", words, false, Tab.TIMELINE)));
        if (!answer.arriving()) {
            sizes(answer, facts);
        }
        protocol(answer).ifPresent(spoken -> facts.add(new Fact("Protocol", spoken, true, Tab.TIMELINE)));
        return new Strip(Optional.of(chip(answer)), facts, Optional.of(answer.begun()));
    }

    private static Optional<String> underWay(Answer answer) {
        return answer.progress()
                .map(Strip::words)
                .or(() -> answer.arrival()
                        .filter(_ -> answer.arriving())
                        .map(arrival -> "↓ " + Figures.size(arrival.size())));
    }

    private static String words(ExchangeEvent.Progressed far) {
        return far.received() > 0
                ? "↓ " + words(far.received(), far.toReceive())
                : "↑ " + words(far.sent(), far.toSend());
    }

    private static String words(long gone, long all) {
        return all < 0 ? Figures.size(gone) : "%s of %s".formatted(Figures.size(gone), Figures.size(all));
    }

    private static void sizes(Answer answer, List<Fact> facts) {
        facts.add(new Fact("Size", Figures.size(answer.log().receivedBytes()), false, Tab.BODY));
        answer.body()
                .filter(body -> !answer.streams() && body.wireSize() >= 0 && body.wireSize() != body.size())
                .ifPresent(body -> facts.add(
                        new Fact("Size", "· " + Figures.size(body.wireSize()) + " on the wire", true, Tab.HEADERS)));
    }

    private static Optional<String> protocol(Answer answer) {
        var spoken = answer.protocol();
        if (answer.http()) {
            var named = answer.socket() ? "WebSocket" + (spoken.isBlank() ? "" : ", " + spoken) : spoken;
            return Optional.of(named).filter(word -> !word.isBlank());
        }
        return Optional.of(spoken.isBlank() ? "gRPC" : spoken.startsWith("gRPC") ? spoken : "gRPC, " + spoken);
    }

    private static Chip chip(Answer answer) {
        return answer.ending().map(Strip::chip).orElseGet(() -> running(answer));
    }

    private static Chip chip(Ending ending) {
        return switch (ending) {
            case Ending.Answered(var _, var status) -> new Chip(Tone.of(status.outcome()), words(status), true);
            case Ending.Unanswered(var _, var outcome, var _)
            when outcome == Outcome.CANCELLED -> new Chip(Tone.WARN, "cancelled by you", false);
            case Ending.Unanswered(var _, var outcome, var _)
            when outcome == Outcome.INVALID -> new Chip(Tone.BAD, "not sent", false);
            case Ending.Unanswered(var _, var outcome, var _) ->
                new Chip(Tone.BAD, "no answer: " + outcome.label(), false);
        };
    }

    /// The words for how it ended.
    static String words(Ending ending) {
        return chip(ending).text();
    }

    private static Chip running(Answer answer) {
        var words = answer.arriving() ? "arriving" : answer.streams() && answer.arrived() ? "open" : "waiting";
        return new Chip(Tone.INFO, words, false);
    }

    private static String words(Status status) {
        return (status.code() + " " + status.name()).strip();
    }
}
