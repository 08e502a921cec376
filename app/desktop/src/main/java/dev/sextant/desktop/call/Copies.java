package dev.sextant.desktop.call;

import dev.sextant.catalog.Operation;
import dev.sextant.desktop.response.Anatomist;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Anatomy;
import dev.sextant.session.Filling;
import dev.sextant.session.Session;
import dev.sextant.snippet.Snippet;
import java.util.Optional;

/// A call as others see it: as a command of another tool, and as bytes taken apart.
final class Copies implements Anatomist {
    private final Session session;
    private final Opening.Opened opened;
    private final Operation operation;
    private final Whereabouts whereabouts;
    private volatile Optional<Call> begun = Optional.empty();

    Copies(Session session, Opening.Opened opened, Operation operation, Whereabouts whereabouts) {
        this.session = session;
        this.opened = opened;
        this.operation = operation;
        this.whereabouts = whereabouts;
    }

    /// This call goes out.
    void begin(Call call) {
        begun = Optional.of(filled(call));
    }

    /// A draft written as a command of another tool; nothing while it is not known where it goes.
    Optional<Snippet> snippet(Snippet.Tool tool, Call draft) {
        return whereabouts.endpoint().map(endpoint -> Snippet.of(tool, opened.source(), endpoint, filled(draft)));
    }

    /// With the environment's variables where they have values.
    private Call filled(Call draft) {
        var messages = draft.messages().stream()
                .map(message -> session.fill(message, whereabouts.place()) instanceof Filling.Filled(var filled)
                        ? filled
                        : message)
                .toList();
        return new Call(draft.operation(), messages, draft.metadata(), draft.options());
    }

    @Override
    public Anatomy takeApart(Anatomy.Side side, byte[] message) {
        return opened.catalog().anatomy(operation, side, message);
    }

    @Override
    public Optional<byte[]> sent() {
        return begun.flatMap(call -> call.messages().stream().findFirst())
                .flatMap(message -> opened.catalog().encoded(operation, message));
    }
}
