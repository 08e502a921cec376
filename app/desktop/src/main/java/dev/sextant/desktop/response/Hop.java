package dev.sextant.desktop.response;

import dev.sextant.exchange.ExchangeEvent;
import java.util.ArrayList;
import java.util.List;

/// One request on the way to an answer: where it went, its phases, and over what connection. An answer that nobody
/// redirected has one.
public record Hop(String title, List<Timeline.Phase> phases, Connection connection) {
    public Hop {
        phases = List.copyOf(phases);
    }

    /// These events, each redirect that was followed ending a run of them.
    static List<List<ExchangeEvent>> split(List<ExchangeEvent> events) {
        var runs = new ArrayList<List<ExchangeEvent>>();
        var run = new ArrayList<ExchangeEvent>();
        for (var event : events) {
            run.add(event);
            if (event instanceof ExchangeEvent.Redirected redirected && redirected.followed()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    /// A run of events in a line: where the request went and what came.
    static String title(List<ExchangeEvent> run) {
        var target = "";
        var code = "";
        for (var event : run) {
            switch (event) {
                case ExchangeEvent.RequestSent(var _, var where, var _, var _) -> target = where;
                case ExchangeEvent.HeadersReceived(var _, var said, var _, var _) -> code = Integer.toString(said);
                case ExchangeEvent.Redirected redirected -> code = Integer.toString(redirected.code());
                case ExchangeEvent.NameResolved _,
                        ExchangeEvent.Connected _,
                        ExchangeEvent.Secured _,
                        ExchangeEvent.Progressed _,
                        ExchangeEvent.Arriving _,
                        ExchangeEvent.MessageReceived _,
                        ExchangeEvent.Completed _,
                        ExchangeEvent.Failed _ -> {}
            }
        }
        return (code + " " + target).strip();
    }
}
