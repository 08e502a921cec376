package dev.sextant.desktop.response;

import dev.sextant.body.Filter;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.StreamMessage;
import dev.sextant.lens.Figures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the log of a stream shows: the latest messages as they come, or a part of it that stands still; all of them or
/// those that hold a text.
public final class StreamViewModel {
    private final Background background;
    private final ReadOnlyObjectWrapper<ObservableList<StreamMessage>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", FXCollections.emptyObservableList());
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper(this, "rate", "");
    private final Rate pace = new Rate();
    private final Optional<Filter> language = Filter.found();
    private Optional<MessageLog> log = Optional.empty();
    private Optional<Sieve> sieve = Optional.empty();

    StreamViewModel(Background background) {
        this.background = background;
        following.addListener((_, _, _) -> choose());
        filter.addListener((_, _, _) -> sift());
    }

    /// The messages that show.
    public ReadOnlyObjectProperty<ObservableList<StreamMessage>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether it goes along with what comes; else it stands still.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// What the messages on show hold, or the filter of jq that they pass; blank for all.
    public StringProperty filterProperty() {
        return filter;
    }

    /// What part of the log shows, when that is not all of it.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// How fast messages come; blank when none does.
    public ReadOnlyStringProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /// How many messages there are in all.
    public int total() {
        return log.map(MessageLog::total).orElse(0);
    }

    /// Whether there are messages before those on show.
    public boolean hasEarlier() {
        return sieve.isEmpty()
                && !shown.get().isEmpty()
                && shown.get().getFirst().number() > 1;
    }

    /// Whether there are messages after those on show.
    public boolean hasLater() {
        return sieve.isEmpty()
                && !shown.get().isEmpty()
                && shown.get().getLast().number() < total();
    }

    void show(MessageLog other, Instant begun) {
        log = Optional.of(other);
        pace.begin(begun);
        following.set(true);
        sift();
    }

    /// More came.
    void news() {
        if (following.get()) {
            sieve.ifPresent(Sieve::advance);
        }
        describe();
    }

    void tick(Instant now, boolean running) {
        rate.set(log.filter(_ -> running)
                .map(counted -> Rate.words(pace.at(now, counted.received())))
                .orElse(""));
    }

    private void sift() {
        sieve.ifPresent(Sieve::close);
        sieve = log.filter(_ -> !filter.get().isBlank())
                .map(whole -> new Sieve(whole, wanted(), background, this::describe));
        sieve.ifPresent(Sieve::advance);
        choose();
    }

    private Wanted wanted() {
        return Wanted.of(filter.get().strip(), language);
    }

    private void choose() {
        ObservableList<StreamMessage> live = sieve.map(Sieve::hits)
                .or(() -> log.map(MessageLog::messages))
                .orElseGet(FXCollections::emptyObservableList);
        shown.set(following.get() ? live : still(live));
        news();
    }

    private static ObservableList<StreamMessage> still(List<StreamMessage> messages) {
        return FXCollections.unmodifiableObservableList(FXCollections.observableArrayList(messages));
    }

    /// Shows the first messages and stands still.
    public void first() {
        page(1);
    }

    /// Goes along with what comes.
    public void last() {
        following.set(true);
    }

    /// Shows the messages before those on show.
    public void earlier() {
        if (hasEarlier()) {
            page(Math.max(1, shown.get().getFirst().number() - Latest.MOST));
        }
    }

    /// Shows the messages after those on show.
    public void later() {
        if (hasLater()) {
            page(shown.get().getLast().number() + 1);
        }
    }

    /// Shows the next message after one that tells of an error, by itself; `then` gets it, or nothing when there is
    /// none
    /// up to the end.
    public void nextError(int after, java.util.function.Consumer<Optional<StreamMessage>> then) {
        log.ifPresent(whole -> background.start("find error", () -> Mishap.after(whole, after), found -> {
            found.ifPresent(message -> page(Math.max(1, message.number() - 100)));
            then.accept(found);
        }));
    }

    private void page(int from) {
        filter.set("");
        following.set(false);
        log.ifPresent(whole -> background.start(
                "read messages", () -> whole.recorder().read(from, Latest.MOST), page -> turnTo(whole, page)));
    }

    private void turnTo(MessageLog whole, List<StreamMessage> page) {
        if (!page.isEmpty() && !following.get() && log.filter(whole::equals).isPresent()) {
            shown.set(still(page));
        }
        describe();
    }

    private void describe() {
        note.set(log.map(this::words).orElse(""));
    }

    private String words(MessageLog whole) {
        if (!whole.recorder().fault().isEmpty()) {
            return whole.recorder().fault();
        }
        var all = Figures.count(whole.total());
        if (sieve.isPresent()) {
            return sieve.get().fault().isBlank()
                    ? "%s of %s %s.".formatted(Figures.count(sieve.get().found()), all, wanted().words())
                    : sieve.get().fault();
        }
        if (!hasEarlier() && !hasLater()) {
            return "";
        }
        return "%s%s to %s of %s messages."
                .formatted(
                        following.get() ? "" : "Paused: ",
                        Figures.count(shown.get().getFirst().number()),
                        Figures.count(shown.get().getLast().number()),
                        all);
    }

    /// Writes every message to a file, one JSON object a line; `then` hears what went wrong.
    public void export(Path file, java.util.function.Consumer<Optional<String>> then) {
        log.ifPresent(whole -> background.start(
                "export messages", () -> MessageExport.write(whole.recorder(), whole.total(), file), then));
    }
}
