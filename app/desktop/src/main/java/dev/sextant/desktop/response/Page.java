package dev.sextant.desktop.response;

import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.lens.Advice;
import dev.sextant.lens.Lens;
import dev.sextant.protocol.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All of an answer that its tabs show, at one moment; `pinned` when it, or another to compare it with, is pinned.
public record Page(
        Kind kind,
        Instant begun,
        Instant at,
        Optional<Lens> why,
        Optional<Body> body,
        Optional<Arrival> arrival,
        Metadata headers,
        Metadata trailers,
        Timeline timeline,
        Verdict verdict,
        boolean pinned) {
    /// What sort of answer it is: the tabs and their names follow from it.
    public enum Kind {
        HTTP,
        MESSAGE,
        STREAM,
        /// A stream that came as the body of an HTTP answer.
        EVENTS,
        /// Messages of a WebSocket both ways.
        SOCKET;

        /// Whether messages come one after another.
        boolean streams() {
            return this == STREAM || this == EVENTS || this == SOCKET;
        }

        /// Whether it is HTTP's: what comes before and after the body are headers.
        boolean http() {
            return this == HTTP || this == EVENTS || this == SOCKET;
        }
    }

    static Page of(Answer answer, List<Advice> advice, boolean pinned, Instant now) {
        return new Page(
                kind(answer),
                answer.begun(),
                now,
                Lens.on(answer.trace(), advice, now),
                answer.body(),
                answer.arrival(),
                answer.headers(),
                answer.trailers(),
                Timeline.of(answer.begun(), answer.course(), answer.http()),
                answer.verdict(),
                pinned);
    }

    private static Kind kind(Answer answer) {
        if (answer.socket()) {
            return Kind.SOCKET;
        }
        if (answer.http()) {
            return answer.streams() ? Kind.EVENTS : Kind.HTTP;
        }
        return answer.streams() ? Kind.STREAM : Kind.MESSAGE;
    }

    /// The tabs it has, in order: why first when it failed, trailers only where the protocol has any.
    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        if (why.isPresent()) {
            tabs.add(Tab.WHY);
        }
        tabs.add(Tab.BODY);
        if (!(verdict instanceof Verdict.Unjudged)) {
            tabs.add(Tab.CONTRACT);
        }
        if (pinned) {
            tabs.add(Tab.COMPARE);
        }
        if (kind == Kind.HTTP) {
            tabs.add(Tab.RAW);
        }
        if (body.flatMap(Body::original).isPresent()) {
            tabs.add(Tab.BINARY);
        }
        tabs.add(Tab.HEADERS);
        if (!kind.http() || !trailers.isEmpty()) {
            tabs.add(Tab.TRAILERS);
        }
        tabs.add(Tab.TIMELINE);
        return tabs;
    }
}
