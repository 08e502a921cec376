package dev.sextant.samples.lab.web;

import dev.sextant.samples.web.Answer;
import dev.sextant.samples.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A stream of server-sent events (WHATWG HTML section 9.2), one every few milliseconds.
final class Events {
    private static final int MOST = 1_000_000;
    private static final int LONGEST_PAUSE_MILLIS = 60_000;

    private Events() {}

    static Answer answer(Request request) {
        int count = Numbers.of(request.first("count").orElse("10"));
        int millis = Numbers.of(request.first("millis").orElse("200"));
        if (count < 0 || count > MOST || millis < 0 || millis > LONGEST_PAUSE_MILLIS) {
            return LabWeb.problem(400, "count must be 0 to %d, millis 0 to %d".formatted(MOST, LONGEST_PAUSE_MILLIS));
        }
        return new Answer(200, Map.of("Content-Type", "text/event-stream"), 0, out -> {
            for (int i = 0; i < count; i++) {
                String event =
                        "id: %d\nevent: reading\ndata: {\"number\":%d,\"weight\":%d.5}\n\n".formatted(i, i, i % 9);
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (millis > 0) {
                    LockSupport.parkNanos(millis * 1_000_000L);
                }
            }
        });
    }
}
