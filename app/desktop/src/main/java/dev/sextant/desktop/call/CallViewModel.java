package dev.sextant.desktop.call;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.SignIn;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.request.RequestViewModel;
import dev.sextant.desktop.response.Anatomist;
import dev.sextant.desktop.response.Recorder;
import dev.sextant.desktop.response.ResponseViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Filling;
import dev.sextant.session.Resolution;
import dev.sextant.session.Session;
import dev.sextant.snippet.Snippet;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One open call: reads its operation's signature, sends what the request pane holds, passes on what happens.
public final class CallViewModel {
    private final Session session;
    private final Background background;
    private final Opening.Opened opened;
    private final Operation operation;
    private final ResponseViewModel response;
    private final Drafts drafts;
    private final Copies copies;
    private final Whereabouts whereabouts;
    private final RequestLineViewModel line;
    private final BooleanProperty kept = new SimpleBooleanProperty(this, "kept");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(this, "sending");
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Gate>> gate =
            new ReadOnlyObjectWrapper<>(this, "gate", Optional.empty());
    private final Gatekeeper keeper;
    private final UnaryOperator<Environment> scope;
    private Optional<Environment> eager = Optional.empty();
    private Optional<Environment> waiting = Optional.empty();
    private Optional<Exchange> exchange = Optional.empty();
    private Optional<Background.Job> checking = Optional.empty();

    /// A call of an operation of an opened source.
    public CallViewModel(Session session, Background background, Opening.Opened opened, Operation operation) {
        this(session, background, opened, operation, environment -> environment);
    }

    /// A call that sees of every environment only what `scope` leaves.
    public CallViewModel(
            Session session,
            Background background,
            Opening.Opened opened,
            Operation operation,
            UnaryOperator<Environment> scope) {
        this.scope = scope;
        this.session = session;
        this.background = background;
        this.opened = opened;
        this.operation = operation;
        this.keeper = new Gatekeeper(operation);
        this.whereabouts = new Whereabouts(session, background, opened.source());
        this.copies = new Copies(session, opened, operation, whereabouts);
        this.line = new RequestLineViewModel(session, background, opened, whereabouts::place);
        this.response = new ResponseViewModel(InstantSource.system(), background);
        response.judgeBy((code, body) -> session.judge(opened, operation, code, body));
        whereabouts.resolutionProperty().addListener((_, _, now) -> {
            line.refresh();
            goOn(now);
        });
        response.running().addListener((_, _, isRunning) -> sending.set(isRunning && streamsUp()));
        this.drafts = new Drafts(background, opened, operation, this::take);
        if (operation.kind() instanceof OperationKind.Http) {
            drafts.currentProperty().addListener((_, _, written) -> written.ifPresent(line::follow));
        }
        drafts.read("");
    }

    private void take(RequestViewModel written) {
        written.value().addListener((_, _, _) -> {
            kept.set(true);
            response.formChanged();
        });
        written.listen(line::refresh);
        eager.ifPresent(place -> background.start("send", () -> place, this::send));
        eager = Optional.empty();
        response.violations().addListener((_, _, refused) -> written.mark(refused));
    }

    /// Takes over the draft of a call of the same operation, as its contract was read before.
    public void goOnFrom(CallViewModel before) {
        kept.set(before.kept.get());
        drafts.goOnFrom(before.drafts);
    }

    /// Starts with a call that was written elsewhere.
    public void write(Call call) {
        kept.set(true);
        drafts.write(call);
    }

    /// The source whose operation it is, with its catalog.
    public Opening.Opened opened() {
        return opened;
    }

    /// What is called.
    public Operation operation() {
        return operation;
    }

    /// The request being written, once the operation's signature is read.
    public ReadOnlyObjectProperty<Optional<RequestViewModel>> requestProperty() {
        return drafts.currentProperty();
    }

    /// What the operation takes and gives, once it is read.
    public Optional<Signature> signature() {
        return drafts.currentProperty().get().map(RequestViewModel::signature);
    }

    /// Where the call goes in the environment last [resolved][#resolve], or why that cannot be said.
    public ReadOnlyObjectProperty<Optional<Resolution>> resolutionProperty() {
        return whereabouts.resolutionProperty();
    }

    /// Whether an exchange is under way.
    public ReadOnlyBooleanProperty runningProperty() {
        return response.running();
    }

    /// Whether a person did something with it, so that its tab is not given to the next operation.
    public BooleanProperty keptProperty() {
        return kept;
    }

    /// Finds out where the call would go in an environment.
    public void resolve(Environment environment) {
        response.environmentChanged(environment.name());
        whereabouts.resolve(scope.apply(environment));
    }

    /// The request as its first line will be sent.
    public RequestLineViewModel line() {
        return line;
    }

    /// What is asked before the call goes out.
    public ReadOnlyObjectProperty<Optional<Gate>> gateProperty() {
        return gate.getReadOnlyProperty();
    }

    /// The person says yes: the call goes on.
    public void pass() {
        gate.get().ifPresent(asked -> {
            keeper.pass(asked);
            gate.set(Optional.empty());
            waiting.ifPresent(this::send);
        });
    }

    /// The person says no: nothing is sent.
    public void turnBack() {
        keeper.forget();
        gate.set(Optional.empty());
    }

    /// The answer.
    public ResponseViewModel response() {
        return response;
    }

    /// Whether the request is a stream of messages.
    public boolean streamsUp() {
        return operation.kind().clientStreams();
    }

    /// Whether a stream is open that takes more messages.
    public ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /// Why the last message did not go out on the open stream.
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Sends what the request pane holds: as a call, or as the next message of the open stream. Does nothing when
    /// neither can be done.
    public void send(Environment environment) {
        if (drafts.currentProperty().get().isEmpty()) {
            eager = Optional.of(environment);
        }
        drafts.currentProperty()
                .get()
                .filter(written -> !written.broken().get())
                .ifPresent(written -> {
                    stopChecking();
                    checking = Optional.of(written.check(objections -> {
                        keeper.hear(objections);
                        sendChecked(written, environment);
                    }));
                });
    }

    private void sendChecked(RequestViewModel written, Environment environment) {
        if (sending.get()) {
            ask(keeper.objected(), environment, () -> sendNext(written, environment));
        } else if (!response.running().get()) {
            ask(environment, written.call());
        }
    }

    private void stopChecking() {
        checking.ifPresent(Background.Job::cancel);
    }

    /// Opens the stream without a message.
    public void open(Environment environment) {
        if (!response.running().get()) {
            keeper.hear(List.of());
            drafts.currentProperty().get().ifPresent(written -> ask(environment, written.opening()));
        }
    }

    private void start(Call call, Environment environment) {
        kept.set(true);
        copies.begin(call);
        trouble.set(Optional.empty());
        var recorder = response.begin(
                call,
                environment.name(),
                whereabouts.authorization(environment),
                signature().map(Signature::responses).orElse(List.of()));
        Consumer<Recorder> bridge = background.bridge(_ -> response.news());
        exchange = Optional.of(session.start(opened, call, environment, event -> {
            if (recorder.hear(event)) {
                bridge.accept(recorder);
            }
        }));
    }

    private void ask(Environment environment, Call call) {
        var place = scope.apply(environment);
        var next = keeper.next(
                environment,
                whereabouts.in(place),
                session.lacking(opened.source(), call, place),
                whereabouts.renewable(),
                session.clock().instant());
        ask(next, environment, () -> start(call, place));
    }

    /// A call that waits for secrets goes on once they are unlocked.
    private void goOn(Optional<Resolution> now) {
        if (gate.get().filter(Gate.Locked.class::isInstance).isPresent()
                && now.filter(Resolution.Resolved.class::isInstance).isPresent()) {
            gate.set(Optional.empty());
            waiting.ifPresent(this::send);
        }
    }

    private void ask(Optional<Gate> next, Environment environment, Runnable send) {
        waiting = Optional.of(environment);
        gate.set(next);
        if (gate.get().isEmpty()) {
            keeper.forget();
            send.run();
        }
    }

    private void sendNext(RequestViewModel written, Environment environment) {
        switch (session.fill(written.message(), environment)) {
            case Filling.Filled(var message) -> {
                trouble.set(Optional.empty());
                exchange.ifPresent(open -> open.send(message));
                response.sent(message);
            }
            case Filling.Lacking(var problem) -> trouble.set(Optional.of(problem));
        }
    }

    /// Says that no more messages come on the open stream.
    public void halfClose() {
        if (sending.get()) {
            sending.set(false);
            exchange.ifPresent(Exchange::halfClose);
        }
    }

    /// The call as it stands, written as a command of another tool; nothing while it is not known where it goes.
    public Optional<Snippet> snippet(Snippet.Tool tool) {
        return drafts.currentProperty().get().flatMap(written -> copies.snippet(tool, written.draft()));
    }

    /// Hears how the contract says that one signs in for it.
    public void signIns(Consumer<List<SignIn>> then) {
        background.start("sign-ins", () -> opened.catalog().signIns(operation), then);
    }

    /// Who takes its messages apart.
    public Anatomist anatomist() {
        return copies;
    }

    /// Stops the exchange under way, or what comes before it.
    public void cancel() {
        stopChecking();
        exchange.ifPresent(Exchange::cancel);
    }

    /// Stops it and lets go of its answer.
    public void close() {
        cancel();
        response.close();
    }
}
