package dev.sextant.desktop.call;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.response.Recorder;
import dev.sextant.desktop.response.ResponseViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Value;
import dev.sextant.session.Filling;
import dev.sextant.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The exchange under way: what goes out on it, and its answer as it comes in.
final class Conversation {
    private final Session session;
    private final Background background;
    private final Opening.Opened opened;
    private final ResponseViewModel response;
    private final Whereabouts whereabouts;
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(this, "sending");
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private Optional<Exchange> exchange = Optional.empty();

    /// No exchange yet.
    Conversation(
            Session session,
            Background background,
            Opening.Opened opened,
            ResponseViewModel response,
            Whereabouts whereabouts) {
        this.session = session;
        this.background = background;
        this.opened = opened;
        this.response = response;
        this.whereabouts = whereabouts;
    }

    /// Whether a stream is open that takes more messages.
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /// Why the last message did not go out on the open stream.
    ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether it goes on.
    boolean isRunning() {
        return response.running().get();
    }

    /// From now on each exchange takes messages until it is half closed.
    void streamUp() {
        response.running().addListener((_, _, isRunning) -> sending.set(isRunning));
    }

    /// Begins with a call that may get one of these responses.
    void begin(Call call, Environment environment, List<Signature.Response> responses) {
        trouble.set(Optional.empty());
        var recorder = response.begin(call, environment.name(), whereabouts.authorization(environment), responses);
        Consumer<Recorder> bridge = background.bridge(_ -> response.news());
        exchange = Optional.of(session.start(opened, call, environment, event -> {
            if (recorder.hear(event)) {
                bridge.accept(recorder);
            }
        }));
    }

    /// Sends one more message.
    void goOn(Value.Struct next, Environment environment) {
        switch (session.fill(next, environment)) {
            case Filling.Filled(var message) -> {
                trouble.set(Optional.empty());
                exchange.ifPresent(open -> open.send(message));
                response.sent(message);
            }
            case Filling.Lacking(var problem) -> trouble.set(Optional.of(problem));
        }
    }

    /// Says that no more messages come.
    void halfClose() {
        if (sending.get()) {
            sending.set(false);
            exchange.ifPresent(Exchange::halfClose);
        }
    }

    /// Breaks it off.
    void cancel() {
        exchange.ifPresent(Exchange::cancel);
    }
}
