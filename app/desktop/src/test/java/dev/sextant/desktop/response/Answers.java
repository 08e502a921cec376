package dev.sextant.desktop.response;

import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.lens.Traces;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Panes and what they hear, for the tests of this package; what happens to calls is in [Traces].
final class Answers {
    static final InstantSource CLOCK = () -> Traces.START;

    private Answers() {}

    static ResponseViewModel pane() {
        return new ResponseViewModel(CLOCK, new Background(Runnable::run));
    }

    static ResponseViewModel begun(Call call) {
        var pane = pane();
        pane.begin(call, "staging");
        return pane;
    }

    static void tell(Answer answer, List<ExchangeEvent> events) {
        events.forEach(answer.recorder()::hear);
        answer.take();
    }

    static List<ExchangeEvent> reachedThen(ExchangeEvent... more) {
        var all = new ArrayList<>(Traces.reached());
        all.addAll(List.of(more));
        return all;
    }

    static ExchangeEvent ok(long millis) {
        return Traces.ended(millis, Traces.status(0, "OK", "", Outcome.OK));
    }
}
