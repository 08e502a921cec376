package dev.sextant.grpc.call;

import dev.sextant.exchange.ExchangeEvent;

/// What the parts of one call share: its thread, what goes out, what is told.
record Strands(Agenda agenda, Outbox outbox, Story story) {

    /// Tells the last event; nothing happens after it.
    void end(ExchangeEvent event) {
        outbox.close();
        agenda.end();
        story.tell(event);
    }
}
