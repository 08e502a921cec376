package dev.sextant.desktop.shell;

import dev.sextant.catalog.Operation;
import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.protocol.Opening;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The open calls in the order of their tabs, and the one on show.
public final class TabsViewModel {
    private final ObservableList<CallViewModel> all = FXCollections.observableArrayList();
    private final ObservableList<CallViewModel> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<Optional<CallViewModel>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());

    /// Every open call.
    public ObservableList<CallViewModel> all() {
        return shown;
    }

    /// The call on show; none only while there is none.
    public ReadOnlyObjectProperty<Optional<CallViewModel>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The call on show.
    public Optional<CallViewModel> selected() {
        return selected.get();
    }

    /// Shows a call.
    public void select(CallViewModel call) {
        selected.set(Optional.of(call));
    }

    /// Shows the next call, or with -1 the one before, around the ends.
    public void step(int by) {
        selected().ifPresent(call -> select(all.get(Math.floorMod(all.indexOf(call) + by, all.size()))));
    }

    /// Shows the call of an operation; made anew only when there is none, and then in place of one that nobody used.
    void open(Opening.Opened opened, Operation operation, Supplier<CallViewModel> made) {
        var known = all.stream()
                .filter(call -> call.opened().source().equals(opened.source())
                        && call.operation().equals(operation))
                .findFirst();
        known.ifPresentOrElse(this::select, () -> add(made.get()));
    }

    /// Makes the calls of a source anew after it was read again; their drafts stay. A call whose operation is gone
    /// stays
    /// as it was.
    void renew(Opening.Opened opened, Function<Operation, CallViewModel> made) {
        for (var before : List.copyOf(all)) {
            if (before.opened().source().name().equals(opened.source().name())
                    && !before.opened().equals(opened)) {
                opened.catalog()
                        .operations()
                        .filter(operation ->
                                operation.id().equals(before.operation().id()))
                        .findFirst()
                        .ifPresent(operation -> replace(before, made.apply(operation)));
            }
        }
    }

    /// Shows a call in a tab of its own.
    void show(CallViewModel call) {
        all.add(call);
        select(call);
    }

    /// Puts a call in the place of another, with its draft.
    void replace(CallViewModel before, CallViewModel now) {
        now.goOnFrom(before);
        all.set(all.indexOf(before), now);
        if (selected().filter(before::equals).isPresent()) {
            select(now);
        }
        before.close();
    }

    private void add(CallViewModel call) {
        var unused = selected().filter(before -> !before.keptProperty().get());
        unused.ifPresentOrElse(before -> all.set(all.indexOf(before), call), () -> all.add(call));
        select(call);
    }

    /// Closes a call; its exchange is cancelled, its neighbour shown.
    public void close(CallViewModel call) {
        var at = all.indexOf(call);
        call.close();
        all.remove(call);
        if (selected().filter(call::equals).isPresent()) {
            selected.set(all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.min(at, all.size() - 1))));
        }
    }

    void clear() {
        all.forEach(CallViewModel::close);
        all.clear();
        selected.set(Optional.empty());
    }
}
