package dev.sextant.transport;

import dev.sextant.exchange.Exchange;
import dev.sextant.schema.Value;

/// A WebSocket under way: what is sent waits in the outbox until it is open.
record SocketExchange(HttpExchange exchange, Outbox outbox, Script.Writing writing) implements Exchange {
    @Override
    public void send(Value.Struct message) {
        switch (writing.write(message)) {
            case Script.Written.Ready(var messages) -> messages.forEach(outbox::add);
            case Script.Written.Faulty(var problem) -> exchange.giveUp(new Failure(Failure.Kind.INVALID, problem));
        }
    }

    @Override
    public void awaitReady() throws InterruptedException {
        outbox.awaitRoom();
    }

    @Override
    public void halfClose() {
        outbox.finish();
    }

    @Override
    public void cancel() {
        exchange.cancel();
    }
}
