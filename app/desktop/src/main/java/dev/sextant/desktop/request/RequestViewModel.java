package dev.sextant.desktop.request;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.form.FormModel;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Status;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Example;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One call being written: its message as form and JSON, its headers, its options. For one thread.
public final class RequestViewModel {
    private final Opening.Opened opened;
    private final Operation operation;
    private final Signature signature;
    private final Background background;
    private final FormModel form;
    private final MetadataViewModel metadata = new MetadataViewModel();
    private final OptionsViewModel options;
    private final ReadOnlyIntegerWrapper findings = new ReadOnlyIntegerWrapper(this, "findings");
    private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper(this, "broken");
    private final ReadOnlyObjectWrapper<Value.Struct> value;

    /// A call of an operation that starts with the example its contract gives; large messages are checked in the
    /// background.
    public RequestViewModel(Opening.Opened opened, Operation operation, Signature signature, Background background) {
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
        this.value = new ReadOnlyObjectWrapper<>(this, "value", form.value());
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

    /// The call as it stands, times counted from now. From here on every empty place that must be filled is blamed.
    public Call call() {
        return call(List.of(message()));
    }

    /// The call as it stands; nothing is blamed for being empty.
    public Call draft() {
        return call(List.of(form.settled()));
    }

    /// The call with no message yet, for a stream.
    public Call opening() {
        return call(List.of());
    }

    /// The message as it stands, times counted from now; the next one of an open stream.
    public Value.Struct message() {
        form.reveal();
        return form.settled();
    }

    private Call call(List<Value.Struct> messages) {
        return new Call(operation, messages, metadata.metadata(), options.options());
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

    Background background() {
        return background;
    }

    private void follow(Value.Struct now) {
        findings.set(form.remarks().size());
        broken.set(form.broken().isPresent());
        value.set(now);
    }
}
