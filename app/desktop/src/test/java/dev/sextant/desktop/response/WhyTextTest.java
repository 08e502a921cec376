package dev.sextant.desktop.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.exchange.Outcome;
import dev.sextant.lens.Traces;
import org.junit.jupiter.api.Test;

final class WhyTextTest {

    @Test
    void tellsAFailureForATicket() {
        var pane = Answers.begun(Traces.unary());
        pane.on(Answers.reachedThen(Traces.ended(61, Traces.status(5, "NOT_FOUND", "no run 17", Outcome.NOT_FOUND))));
        var why = pane.page().get().orElseThrow().why().orElseThrow();
        assertEquals("""
                5 NOT_FOUND
                The server did not find what was asked for.
                The address was reached; what the request names was not there.
                Server said: no run 17
                Reached: DNS, TCP, TLS 1.3 and HTTP/2 in 38 ms, then grpc-status 5
                What was named does not exist, or must not be seen with this credential.""", WhyText.of(why, pane.strip().get()));
    }
}
