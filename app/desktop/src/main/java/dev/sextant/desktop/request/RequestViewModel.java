package dev.sextant.desktop.request;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.form.FormModel;
import dev.sextant.desktop.form.Remark;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Status;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Example;
import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One call being written: its message as form and JSON, its headers, its options. For one thread.
public final class RequestViewModel {
    private static final String BODY = "body";
    private static final String CONTENT_TYPE = "Content-Type";

    private final Opening.Opened opened;
    private final Operation operation;
    private final Signature signature;
    private final Background background;
    private final BodyTypes bodyTypes;
    private final Judgement judgement;
    private final FormModel form;
    private final MetadataViewModel metadata = new MetadataViewModel();
    private final OptionsViewModel options;
    private final ReadOnlyIntegerWrapper findings = new ReadOnlyIntegerWrapper(this, "findings");
    private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper(this, "broken");
    private final ReadOnlyObjectWrapper<Value.Struct> value;
    private boolean fresh = true;

    /// A call of an operation that starts with the example its contract gives; large messages are checked in the
    /// background.
    public RequestViewModel(Opening.Opened opened, Operation operation, Signature signature, Background background) {
        this(opened, operation, signature, background, BodyTypes.NONE);
    }

    /// A call whose body is sent in one of these media types; the signature is that of the one in use.
    public RequestViewModel(
            Opening.Opened opened,
            Operation operation,
            Signature signature,
            Background background,
            BodyTypes bodyTypes) {
        this.bodyTypes = bodyTypes;
        this.opened = opened;
        this.operation = operation;
        this.signature = signature;
        this.background = background;
        this.options = new OptionsViewModel(operation.kind());
        var message = signature.request();
        var types = opened.catalog();
        this.form = new FormModel(
                message,
                types,
                Example.of(message, types),
                InstantSource.system(),
                (work, then) -> background.start("check the request", work, then));
        this.judgement = new Judgement(form, operation, signature, types, background);
        this.value = new ReadOnlyObjectWrapper<>(this, "value", form.value());
        value.subscribe(judgement::lookSoon);
        if (operation.kind() instanceof OperationKind.Http) {
            form.takeFilesAt(new FilePlaces(bodyTypes.chosen()));
        }
        form.listen(this::follow);
        follow(form.value());
    }

    /// The source it is called at.
    public Opening.Opened opened() {
        return opened;
    }

    /// What is called.
    public Operation operation() {
        return operation;
    }

    /// What it takes and gives.
    public Signature signature() {
        return signature;
    }

    /// The message, as form and JSON share it.
    public FormModel form() {
        return form;
    }

    /// The headers a person adds.
    public MetadataViewModel metadata() {
        return metadata;
    }

    /// Deadline and sizes.
    public OptionsViewModel options() {
        return options;
    }

    /// What its body can be sent in.
    public BodyTypes bodyTypes() {
        return bodyTypes;
    }

    /// The call as it stands, times counted from now. From here on every empty place that must be filled is blamed.
    public Call call() {
        return call(List.of(message()));
    }

    /// The call as it stands; nothing is blamed for being empty.
    public Call draft() {
        return call(List.of(form.settled()));
    }

    /// The call with no message yet, for a stream; of a WebSocket with what opens it.
    public Call opening() {
        return operation.kind() instanceof OperationKind.Socket
                ? call(List.of(form.settled().without(BODY)))
                : call(List.of());
    }

    /// The message as it stands, times counted from now; the next one of an open stream.
    public Value.Struct message() {
        form.reveal();
        return form.settled();
    }

    private Call call(List<Value.Struct> messages) {
        var own = metadata.metadata();
        var typed = bodyTypes.said().isBlank()
                || own.has(CONTENT_TYPE)
                || messages.stream().noneMatch(message -> message.get(BODY).isPresent());
        return new Call(operation, messages, typed ? own : own.with(CONTENT_TYPE, bodyTypes.said()), options.options());
    }

    /// Holds the message against the whole contract, away from the window's thread; `then` hears what speaks against
    /// sending it, which the form shows by then.
    public Background.Job check(Consumer<List<Remark>> then) {
        form.reveal();
        return judgement.look(then);
    }

    /// How many places are wrong.
    public ReadOnlyIntegerProperty findings() {
        return findings.getReadOnlyProperty();
    }

    /// Whether the JSON cannot be read, so that there is nothing to send yet.
    public ReadOnlyBooleanProperty broken() {
        return broken.getReadOnlyProperty();
    }

    /// The message; changes tell that an answer belongs to another request.
    public ReadOnlyObjectProperty<Value.Struct> value() {
        return value.getReadOnlyProperty();
    }

    /// Calls back after each change of what would be sent.
    public void listen(Runnable changed) {
        value.addListener((_, _, _) -> changed.run());
        metadata.rows().addListener((InvalidationListener) _ -> changed.run());
        options.listen(changed);
    }

    /// Marks the fields that the server refused, each until it changes.
    public void mark(List<Status.Violation> violations) {
        form.mark(violations);
    }

    /// Starts again with the contract's example, as one step of undo.
    public void reset() {
        form.write(Json.pretty(Example.of(signature.request(), opened.catalog())));
    }

    /// Takes over what a person wrote into another request of the same operation.
    public void take(RequestViewModel other) {
        form.write(other.form.text());
        metadata.rows().setAll(other.metadata.rows());
        options.take(other.options);
    }

    /// Takes what a call says that was written elsewhere; its media type is the one in use.
    public void take(Call call) {
        call.messages().stream().findFirst().ifPresent(message -> form.write(Json.pretty(readable(message))));
        metadata.take(new Metadata(call.metadata().entries().stream()
                .filter(entry -> !entry.name().equalsIgnoreCase(CONTENT_TYPE)
                        || !entry.reveal().equals(bodyTypes.chosen()))
                .toList()));
        options.take(call.options());
        fresh = false;
    }

    /// A body that is JSON in one text is the value that it says, where nothing is lost but its layout.
    private Value.Struct readable(Value.Struct message) {
        if (bodyTypes.chosen().contains("json")
                && message.get(BODY).orElse(Value.Null.NULL) instanceof Value.Text(var text)
                && Json.read(text) instanceof Json.Parsed.Read(var value)
                && bare(Json.compact(value)).equals(bare(text))) {
            return message.with(BODY, value);
        }
        return message;
    }

    private static String bare(String json) {
        return json.replaceAll("\\s", "");
    }

    /// Goes on from the same call with its body in another media type: all but the body comes along, and that too where
    /// it is of the same kind and nothing was written here yet.
    public void carry(RequestViewModel other) {
        var theirs = other.form.value();
        var body = fresh && sameBody(other) ? theirs.get(BODY) : form.value().get(BODY);
        var next = Value.Struct.EMPTY;
        for (var member : theirs.members().entrySet()) {
            next = member.getKey().equals(BODY) ? next : next.with(member.getKey(), member.getValue());
        }
        next = body.isPresent() ? next.with(BODY, body.get()) : next;
        fresh = false;
        form.write(Json.pretty(next));
        metadata.rows().setAll(other.metadata.rows());
        options.take(other.options);
    }

    private boolean sameBody(RequestViewModel other) {
        return signature
                .request()
                .field(BODY)
                .map(Field::schema)
                .equals(other.signature.request().field(BODY).map(Field::schema));
    }

    Background background() {
        return background;
    }

    private void follow(Value.Struct now) {
        findings.set(form.remarks().size());
        broken.set(form.broken().isPresent());
        value.set(now);
    }
}
