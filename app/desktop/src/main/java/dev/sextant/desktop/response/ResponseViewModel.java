package dev.sextant.desktop.response;

import dev.sextant.catalog.Signature;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.Authorization;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Status.Violation;
import dev.sextant.lens.Advice;
import dev.sextant.lens.Lens;
import dev.sextant.protocol.Verdict;
import dev.sextant.schema.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The answer pane's state. The old answer stays, marked stale, until the next call brings something. For one thread.
public final class ResponseViewModel {
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(Strip.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Page>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StreamViewModel stream;
    private final PinViewModel pin;
    private final ReadOnlyObjectWrapper<List<Violation>> violations = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper formChanged = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper elsewhere = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.BODY);
    private final Background background;
    private Judge judge = (_, _) -> new Verdict.Unjudged();
    private List<Advice> advice = List.of();
    private String place = "";
    private @Nullable Answer latest;
    private @Nullable Answer shown;

    /// A pane that reads the time from this clock; what lies on disk is read in the background.
    public ResponseViewModel(InstantSource clock, Background background) {
        this.clock = clock;
        this.background = background;
        this.stream = new StreamViewModel(background);
        this.pin = new PinViewModel(background);
    }

    /// A call starts, with nothing known of its credential.
    public Recorder begin(Call call, String environment) {
        return begin(call, environment, Authorization.NONE);
    }

    /// A call starts in an environment, with the credential that goes along and answers of which nothing is documented.
    public Recorder begin(Call call, String environment, Authorization authorization) {
        return begin(call, environment, authorization, List.of());
    }

    /// A call starts whose contract documents these answers. The recorder hears it; when it asks for that, tell of
    /// [#news].
    public Recorder begin(
            Call call, String environment, Authorization authorization, List<Signature.Response> documented) {
        if (latest != shown) {
            letGo(latest);
        }
        var begun = new Answer(call, environment, authorization, documented, clock.instant());
        latest = begun;
        running.set(true);
        formChanged.set(false);
        stale.set(shown != null);
        violations.set(List.of());
        tick();
        return begun.recorder();
    }

    /// What happened to the call since the last time, in order.
    public void on(List<ExchangeEvent> events) {
        if (latest != null) {
            events.forEach(latest.recorder()::hear);
            news();
        }
    }

    /// The recorder of the call heard something.
    public void news() {
        if (latest != null && running.get()) {
            latest.take();
            settle(latest);
        }
    }

    /// A message went out on the open stream.
    public void sent(Value.Struct message) {
        if (latest != null) {
            latest.recorder().sent(clock.instant(), message);
            news();
        }
    }

    /// Nobody will look at it again.
    public void close() {
        letGo(latest);
        letGo(shown);
    }

    private static void letGo(@Nullable Answer answer) {
        if (answer != null) {
            answer.recorder().close();
        }
    }

    /// The answer that later ones are compared with.
    public PinViewModel pin() {
        return pin;
    }

    /// Pins the answer on show, or lets go of the one that is pinned.
    public void turnPin() {
        if (shown != null) {
            pin.turn(shown);
            show(shown);
        }
    }

    /// The answer on show as one side of a comparison, once it has ended.
    public Optional<dev.sextant.compare.Answer> side(String name) {
        return Optional.ofNullable(shown).flatMap(answer -> answer.side(name));
    }

    /// Failures are looked at with this advice from now on.
    public void advise(List<Advice> pieces) {
        advice = List.copyOf(pieces);
    }

    /// The advice that failures are looked at with.
    public List<Advice> advice() {
        return advice;
    }

    /// Whole answers are held against the contract by this from now on.
    public void judgeBy(Judge other) {
        judge = other;
    }

    private void judge(Answer answer, int code) {
        var body = answer.body().orElseGet(() -> Body.of("", new byte[0], 0));
        background.start("judge", () -> judge.of(code, body), verdict -> {
            answer.judged(verdict);
            if (answer.equals(shown)) {
                show(answer);
            }
        });
    }

    /// The request is no longer what the answer belongs to.
    public void formChanged() {
        formChanged.set(shown != null && !running.get());
    }

    /// Calls go to another environment from now on.
    public void environmentChanged(String name) {
        place = name;
        compare();
    }

    private void compare() {
        elsewhere.set(shown == null || place.isEmpty() || shown.environment().equals(place) ? "" : shown.environment());
    }

    /// Time passed; call it while [#running()] to keep the elapsed time true.
    public void tick() {
        if (latest != null) {
            var now = clock.instant();
            strip.set(Strip.of(latest, now));
            stream.tick(now, running.get());
        }
    }

    private void settle(Answer answer) {
        var ending = answer.ending();
        if (answer.arrived()) {
            show(answer);
        }
        if (ending.isPresent()) {
            running.set(false);
            if (ending.get() instanceof Answer.Ending.Answered(var _, var status)
                    && answer.http()
                    && !answer.streams()) {
                judge(answer, status.code());
            }
            page.get().flatMap(Page::why).ifPresentOrElse(why -> explain(why, answer), this::leaveWhy);
        }
        tick();
    }

    private void show(Answer answer) {
        if (shown != answer) {
            letGo(shown);
            shown = answer;
            stale.set(false);
            stream.show(answer.log(), answer.begun());
            leaveWhy();
            compare();
        }
        stream.news();
        pin.show(answer);
        page.set(Optional.of(Page.of(answer, advice, pin.pinnedProperty().get().isPresent(), now(answer))));
    }

    private Instant now(Answer answer) {
        return answer.ending().map(Answer.Ending::at).orElseGet(clock::instant);
    }

    /// Brings the reason to the front, unless a person stopped the call and so goes on reading what came.
    private void explain(Lens why, Answer answer) {
        violations.set(why.violations());
        var reads = answer.streams() || answer.arrival().isPresent();
        if (!(reads && answer.cancelled())) {
            tab.set(Tab.WHY);
        }
    }

    private void leaveWhy() {
        if (tab.get() == Tab.WHY) {
            tab.set(Tab.BODY);
        }
    }

    /// The line above the answer.
    public ReadOnlyObjectProperty<Strip> strip() {
        return strip.getReadOnlyProperty();
    }

    /// The answer on show; empty before the first one.
    public ReadOnlyObjectProperty<Optional<Page>> page() {
        return page.getReadOnlyProperty();
    }

    /// The log of the answer on show.
    public StreamViewModel stream() {
        return stream;
    }

    /// The fields of the request that the server refused, to be marked in the form.
    public ReadOnlyObjectProperty<List<Violation>> violations() {
        return violations.getReadOnlyProperty();
    }

    /// Whether a call is under way.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Whether the answer on show belongs to an earlier call than the one under way.
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /// Whether the form changed since the call of the answer on show.
    public ReadOnlyBooleanProperty changedSince() {
        return formChanged.getReadOnlyProperty();
    }

    /// The environment that the answer on show came from, where calls no longer go there; else blank.
    public ReadOnlyStringProperty elsewhere() {
        return elsewhere.getReadOnlyProperty();
    }

    /// The tab on show.
    public ObjectProperty<Tab> tab() {
        return tab;
    }
}
