package dev.sextant.desktop.call;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.SignIn;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.request.RequestViewModel;
import dev.sextant.desktop.response.Anatomist;
import dev.sextant.desktop.response.ResponseViewModel;
import dev.sextant.desktop.round.RoundViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Opening;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// One open call: reads its operation's signature, sends what the request pane holds, passes on what happens.
public final class CallViewModel {
    private final Background background;
    private final Opening.Opened opened;
    private final Operation operation;
    private final ResponseViewModel response;
    private final Drafts drafts;
    private final Copies copies;
    private final Whereabouts whereabouts;
    private final RequestLineViewModel line;
    private final Conversation conversation;
    private final Dispatch dispatch;
    private final RoundViewModel round;
    private final BooleanProperty kept = new SimpleBooleanProperty(this, "kept");

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
        this.background = background;
        this.opened = opened;
        this.operation = operation;
        this.whereabouts = new Whereabouts(session, background, opened.source(), scope);
        this.copies = new Copies(session, opened, operation, whereabouts);
        this.line = new RequestLineViewModel(session, background, opened, whereabouts::place);
        this.response = new ResponseViewModel(InstantSource.system(), background);
        this.drafts = new Drafts(background, opened, operation, this::take);
        this.conversation = new Conversation(session, background, opened, response, whereabouts);
        this.dispatch = new Dispatch(drafts, new Gatekeeper(operation), whereabouts, conversation, this::departing);
        this.round = new RoundViewModel(session, background, opened, response);
        response.judgeBy((code, body) -> session.judge(opened, operation, code, body));
        if (streamsUp()) {
            conversation.streamUp();
        }
        whereabouts.resolutionProperty().addListener((_, _, _) -> line.refresh());
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
        dispatch.takeEager().ifPresent(place -> background.start("send", () -> place, this::send));
        response.violations().addListener((_, _, refused) -> written.mark(refused));
    }

    private void departing(Call call) {
        kept.set(true);
        copies.begin(call);
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
        whereabouts.resolve(environment);
    }

    /// The request as its first line will be sent.
    public RequestLineViewModel line() {
        return line;
    }

    /// What is asked before the call goes out.
    public ReadOnlyObjectProperty<Optional<Gate>> gateProperty() {
        return dispatch.gateProperty();
    }

    /// The person says yes: the call goes on.
    public void pass() {
        dispatch.pass();
    }

    /// The person says no: nothing is sent.
    public void turnBack() {
        dispatch.turnBack();
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
        return conversation.sendingProperty();
    }

    /// Why the last message did not go out on the open stream.
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return conversation.troubleProperty();
    }

    /// Sends what the request pane holds: as a call, or as the next message of the open stream. Does nothing when
    /// neither can be done.
    public void send(Environment environment) {
        if (round.shownProperty().get()) {
            sendAgain();
        } else {
            dispatch.send(environment);
        }
    }

    /// Sends what the request pane holds to each of these environments at once, two or more.
    public void send(List<Environment> places) {
        dispatch.send(
                places,
                call -> round.send(call, places.stream().map(whereabouts::seen).toList(), dispatch.responses()));
    }

    /// Sends what the request pane holds to the environments of the latest round.
    public void sendAgain() {
        send(round.places());
    }

    /// The same call in several environments at once.
    public RoundViewModel round() {
        return round;
    }

    /// Opens the stream without a message.
    public void open(Environment environment) {
        dispatch.open(environment);
    }

    /// Says that no more messages come on the open stream.
    public void halfClose() {
        conversation.halfClose();
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
        dispatch.stopChecking();
        conversation.cancel();
        round.cancel();
    }

    /// Stops it and lets go of its answer.
    public void close() {
        cancel();
        response.close();
        round.close();
    }
}
