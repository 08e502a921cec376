package dev.sextant.desktop.round;

import dev.sextant.catalog.Signature;
import dev.sextant.desktop.compare.CompareViewModel;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.response.ResponseViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One call on its way to several environments: each leg goes on by itself, and what has come is compared with the
/// first.
public final class RoundViewModel {
    private final Session session;
    private final Background background;
    private final Opening.Opened opened;
    private final ResponseViewModel single;
    private final CompareViewModel comparison;
    private final ReadOnlyObjectWrapper<List<LegViewModel>> legs = new ReadOnlyObjectWrapper<>(this, "legs", List.of());
    private final ReadOnlyObjectWrapper<Optional<Instant>> begun =
            new ReadOnlyObjectWrapper<>(this, "begun", Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");

    /// Rounds of the call whose own answer is `single`, from which advice and rules of comparison come.
    public RoundViewModel(Session session, Background background, Opening.Opened opened, ResponseViewModel single) {
        this.session = session;
        this.background = background;
        this.opened = opened;
        this.single = single;
        this.comparison =
                new CompareViewModel(background, single.pin().comparison().rulesProperty());
        single.running().addListener((_, _, now) -> {
            if (now) {
                shown.set(false);
            }
        });
    }

    /// Sends a call to each of these environments, two or more; the first is what the others are compared with.
    public void send(Call call, List<Environment> places, List<Signature.Response> documented) {
        legs.get().forEach(LegViewModel::close);
        var made = places.stream()
                .map(place -> new LegViewModel(session, background, opened, place, single.advice()))
                .toList();
        legs.set(made);
        begun.set(Optional.of(session.clock().instant()));
        running.set(true);
        shown.set(true);
        made.forEach(leg -> leg.response().running().addListener((_, _, _) -> collect()));
        collect();
        made.forEach(leg -> leg.send(call, documented));
    }

    private void collect() {
        running.set(!legs.get().stream().allMatch(LegViewModel::ended));
        comparison.show(legs.get().stream().map(LegViewModel::side).toList());
    }

    /// The calls of the latest round, in the order of its environments.
    public ReadOnlyObjectProperty<List<LegViewModel>> legsProperty() {
        return legs.getReadOnlyProperty();
    }

    /// The environments of the latest round.
    public List<Environment> places() {
        return legs.get().stream().map(LegViewModel::environment).toList();
    }

    /// When the latest round was sent.
    public ReadOnlyObjectProperty<Optional<Instant>> begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /// How the answers differ.
    public CompareViewModel comparison() {
        return comparison;
    }

    /// Whether an answer is still to come.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether the round stands where request and answer do.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Stops every leg that has not ended.
    public void cancel() {
        legs.get().stream().filter(leg -> !leg.ended()).forEach(LegViewModel::cancel);
    }

    /// Stops it and lets go of all answers.
    public void close() {
        legs.get().forEach(LegViewModel::close);
        legs.set(List.of());
        shown.set(false);
    }
}
