package dev.sextant.desktop.response;

import dev.sextant.desktop.response.Why.Action;
import dev.sextant.lens.Cure;
import dev.sextant.schema.Anatomy;
import dev.sextant.schema.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What the answer pane asks of the rest of the window; what nobody takes is not offered. To be filled before the pane
/// is made.
public final class ResponseActions {
    private final Map<Action, BooleanSupplier> conditions = new EnumMap<>(Action.class);
    private final Map<Action, Consumer<Cure>> takers = new EnumMap<>(Action.class);
    private Optional<Consumer<Path>> fields = Optional.empty();
    private Anatomist anatomist = new Anatomist() {
        @Override
        public Anatomy takeApart(Anatomy.Side side, byte[] message) {
            return Anatomy.EMPTY;
        }

        @Override
        public Optional<byte[]> sent() {
            return Optional.empty();
        }
    };

    /// Says who does an action.
    public ResponseActions on(Action action, Runnable taker) {
        return on(action, _ -> taker.run());
    }

    /// Says who does an action and wants to know which cure it is for.
    public ResponseActions on(Action action, Consumer<Cure> taker) {
        takers.put(action, taker);
        return this;
    }

    /// Says who does an action, offered only while that makes sense.
    public ResponseActions on(Action action, Runnable taker, BooleanSupplier sensible) {
        conditions.put(action, sensible);
        return on(action, taker);
    }

    /// Says who shows a field of the request.
    public ResponseActions onGoToField(Consumer<Path> taker) {
        fields = Optional.of(taker);
        return this;
    }

    /// Says who takes messages apart.
    public ResponseActions onTakeApart(Anatomist taker) {
        anatomist = taker;
        return this;
    }

    /// The same actions, each after something else is done.
    public ResponseActions after(Runnable before) {
        var others = new ResponseActions().onTakeApart(anatomist);
        others.conditions.putAll(conditions);
        takers.forEach((action, taker) -> others.takers.put(action, cure -> {
            before.run();
            taker.accept(cure);
        }));
        fields.ifPresent(taker -> others.onGoToField(field -> {
            before.run();
            taker.accept(field);
        }));
        return others;
    }

    Anatomist anatomist() {
        return anatomist;
    }

    boolean offers(Action action) {
        return takers.containsKey(action)
                && conditions.getOrDefault(action, () -> true).getAsBoolean();
    }

    /// Does what a cure is for.
    public void ask(Cure cure) {
        Why.action(cure)
                .flatMap(action -> Optional.ofNullable(takers.get(action)))
                .ifPresent(taker -> taker.accept(cure));
    }

    boolean goesToFields() {
        return fields.isPresent();
    }

    void goTo(Path field) {
        fields.ifPresent(taker -> taker.accept(field));
    }
}
