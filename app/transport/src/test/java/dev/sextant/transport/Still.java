package dev.sextant.transport;

import dev.sextant.exchange.Exchange;
import dev.sextant.schema.Value;

/// An exchange in which nothing happens.
record Still() implements Exchange {
    @Override
    public void send(Value.Struct message) {}

    @Override
    public void halfClose() {}

    @Override
    public void cancel() {}
}
