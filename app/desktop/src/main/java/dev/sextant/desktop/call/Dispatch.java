package dev.sextant.desktop.call;

import dev.sextant.catalog.Signature;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.request.RequestViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.session.Resolution;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The way out of a request: it is checked, a person is asked what must be asked, and then it goes.
final class Dispatch {
    private final Drafts drafts;
    private final Gatekeeper keeper;
    private final Whereabouts whereabouts;
    private final Conversation conversation;
    private final Consumer<Call> departing;
    private final ReadOnlyObjectWrapper<Optional<Gate>> gate =
            new ReadOnlyObjectWrapper<>(this, "gate", Optional.empty());
    private Optional<Environment> eager = Optional.empty();
    private Optional<Runnable> waiting = Optional.empty();
    private Optional<Background.Job> checking = Optional.empty();

    /// From the drafts into the conversation; `departing` hears of each call that goes.
    Dispatch(
            Drafts drafts,
            Gatekeeper keeper,
            Whereabouts whereabouts,
            Conversation conversation,
            Consumer<Call> departing) {
        this.drafts = drafts;
        this.keeper = keeper;
        this.whereabouts = whereabouts;
        this.conversation = conversation;
        this.departing = departing;
        whereabouts.resolutionProperty().addListener((_, _, now) -> unlocked(now));
    }

    /// What is asked before the call goes out.
    ReadOnlyObjectProperty<Optional<Gate>> gateProperty() {
        return gate.getReadOnlyProperty();
    }

    /// Sends what is written as a call, or as the next message of the open stream; later, if the operation is not read
    /// yet. Does nothing when neither can be done.
    void send(Environment environment) {
        drafts.currentProperty()
                .get()
                .ifPresentOrElse(written -> check(written, environment), () -> eager = Optional.of(environment));
    }

    /// The operation is read: where a person was faster, the call goes now.
    Optional<Environment> takeEager() {
        var wanted = eager;
        eager = Optional.empty();
        return wanted;
    }

    private void check(RequestViewModel written, Environment environment) {
        check(written, () -> sendChecked(written, environment));
    }

    private void check(RequestViewModel written, Runnable then) {
        if (!written.broken().get()) {
            stopChecking();
            checking = Optional.of(written.check(objections -> {
                keeper.hear(objections);
                then.run();
            }));
        }
    }

    /// Hands what is written over as a call to several environments, once all questions are answered.
    void send(List<Environment> places, Consumer<Call> round) {
        drafts.currentProperty()
                .get()
                .ifPresent(written -> check(written, () -> {
                    var call = written.call();
                    ask(keeper.next(places), () -> send(places, round), () -> {
                        departing.accept(call);
                        round.accept(call);
                    });
                }));
    }

    private void sendChecked(RequestViewModel written, Environment environment) {
        if (conversation.sendingProperty().get()) {
            ask(keeper.objected(), () -> send(environment), () -> conversation.goOn(written.message(), environment));
        } else if (!conversation.isRunning()) {
            ask(environment, written.call());
        }
    }

    /// Stops what comes before the exchange.
    void stopChecking() {
        checking.ifPresent(Background.Job::cancel);
    }

    /// Opens the stream without a message.
    void open(Environment environment) {
        if (!conversation.isRunning()) {
            keeper.hear(List.of());
            drafts.currentProperty().get().ifPresent(written -> ask(environment, written.opening()));
        }
    }

    private void ask(Environment environment, Call call) {
        ask(whereabouts.question(keeper, environment, call), () -> send(environment), () -> {
            departing.accept(call);
            conversation.begin(call, whereabouts.seen(environment), responses());
        });
    }

    /// What the contract documents of answers, once it is read.
    List<Signature.Response> responses() {
        return drafts.currentProperty()
                .get()
                .map(written -> written.signature().responses())
                .orElse(List.of());
    }

    private void ask(Optional<Gate> next, Runnable again, Runnable send) {
        waiting = Optional.of(again);
        gate.set(next);
        if (next.isEmpty()) {
            keeper.forget();
            send.run();
        }
    }

    /// The person says yes: the call goes on.
    void pass() {
        gate.get().ifPresent(asked -> {
            keeper.pass(asked);
            sendWaiting();
        });
    }

    /// The person says no: nothing is sent.
    void turnBack() {
        keeper.forget();
        gate.set(Optional.empty());
    }

    /// A call that waits for secrets goes on once they are there.
    private void unlocked(Optional<Resolution> now) {
        if (gate.get().filter(Gate.Locked.class::isInstance).isPresent()
                && now.filter(Resolution.Resolved.class::isInstance).isPresent()) {
            sendWaiting();
        }
    }

    private void sendWaiting() {
        gate.set(Optional.empty());
        waiting.ifPresent(Runnable::run);
    }
}
