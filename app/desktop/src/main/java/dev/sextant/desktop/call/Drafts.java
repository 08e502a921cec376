package dev.sextant.desktop.call;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Signature;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.request.BodyTypes;
import dev.sextant.desktop.request.RequestViewModel;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Opening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The requests under the pen for one operation, one a media type of its body: each is made when it is first wanted and
/// stays as it was left.
final class Drafts {
    private final Background background;
    private final Opening.Opened opened;
    private final Operation operation;
    private final Consumer<RequestViewModel> made;
    private final Map<String, RequestViewModel> drafts = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<RequestViewModel>> current =
            new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
    private final Map<String, RequestViewModel> earlier = new HashMap<>();
    private Optional<RequestViewModel> latest = Optional.empty();
    private Optional<Call> given = Optional.empty();

    /// Drafts of an operation; `made` gets each one when it is new.
    Drafts(Background background, Opening.Opened opened, Operation operation, Consumer<RequestViewModel> made) {
        this.background = background;
        this.opened = opened;
        this.operation = operation;
        this.made = made;
    }

    /// An operation as it is read for one media type.
    private record Reading(String asked, List<String> offered, String chosen, Signature signature) {}

    /// The request on show, once the operation is read.
    ReadOnlyObjectProperty<Optional<RequestViewModel>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Reads the operation in the background, with its body in this media type; blank for the usual one.
    void read(String mediaType) {
        background.start("signature " + operation.id(), () -> reading(mediaType), this::show);
    }

    private Reading reading(String mediaType) {
        var offered = new ArrayList<>(opened.catalog().mediaTypes(operation));
        if (!mediaType.isBlank() && !offered.isEmpty() && !offered.contains(mediaType)) {
            offered.add(mediaType);
        }
        var chosen = mediaType.isBlank() && !offered.isEmpty() ? offered.getFirst() : mediaType;
        return new Reading(mediaType, offered, chosen, opened.catalog().signature(operation, chosen));
    }

    private void show(Reading reading) {
        var known = Optional.ofNullable(drafts.get(reading.chosen()));
        var next = known.orElseGet(() -> make(reading));
        current.get().or(() -> latest).filter(draft -> !draft.equals(next)).ifPresent(next::carry);
        latest = Optional.empty();
        Optional.ofNullable(earlier.remove(reading.chosen())).ifPresent(next::take);
        given.filter(call -> mediaType(call).equals(reading.asked())).ifPresent(call -> {
            given = Optional.empty();
            next.take(call);
        });
        if (known.isEmpty()) {
            made.accept(next);
        }
        current.set(Optional.of(next));
    }

    private RequestViewModel make(Reading reading) {
        var types = new BodyTypes(reading.offered(), reading.chosen(), this::read);
        var draft = new RequestViewModel(opened, operation, reading.signature(), background, types);
        drafts.put(reading.chosen(), draft);
        return draft;
    }

    /// Takes over what was written for the operation as it was read before.
    void goOnFrom(Drafts before) {
        before.current.get().ifPresent(draft -> {
            earlier.putAll(before.drafts);
            latest = Optional.of(draft);
            var chosen = draft.bodyTypes().chosen();
            if (current.get()
                    .filter(now -> now.bodyTypes().chosen().equals(chosen))
                    .isPresent()) {
                current.get().ifPresent(now -> now.take(draft));
            } else {
                read(draft.bodyTypes().said());
            }
        });
    }

    /// Starts with a call that was written elsewhere.
    void write(Call call) {
        given = Optional.of(call);
        read(mediaType(call));
    }

    private static String mediaType(Call call) {
        return call.metadata().first("Content-Type").orElse("");
    }
}
