package dev.sextant.desktop.shell;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Progress;
import dev.sextant.protocol.Source;
import dev.sextant.session.Session;
import dev.sextant.session.Watch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Reads sources into the tree in the background, one reading a source, stops it, and reads again what changed on disk.
final class SourceReader {
    private final Session session;
    private final Background background;
    private final CatalogViewModel catalog;
    private final Consumer<Source> changed;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Watch> watches = new HashMap<>();

    /// `changed` hears of sources whose files are no longer what was read.
    SourceReader(Session session, Background background, CatalogViewModel catalog, Consumer<Source> changed) {
        this.session = session;
        this.background = background;
        this.catalog = catalog;
        this.changed = changed;
    }

    /// What goes on, and what was listed before.
    private record Reading(Background.Job job, Optional<Listing> before) {}

    /// Reads a source; `then` hears what came of it, unless it was stopped.
    void read(Source source, Environment environment, Consumer<Opening> then) {
        var before = Optional.ofNullable(readings.get(source.name()))
                .flatMap(Reading::before)
                .or(() -> catalog.listing(source.name()).filter(Listing.Ready.class::isInstance));
        stopReading(source.name());
        catalog.list(new Listing.Loading(source));
        Consumer<Progress> bridge = background.bridge((List<Progress> told) -> tell(source, told.getLast()));
        var job =
                background.start("open " + source.name(), () -> session.open(source, environment, bridge), opening -> {
                    readings.remove(source.name());
                    switch (opening) {
                        case Opening.Opened opened -> watch(opened);
                        case Opening.Refused(var _, var _, var problem) ->
                            catalog.list(new Listing.Refused(source, problem));
                    }
                    then.accept(opening);
                });
        readings.put(source.name(), new Reading(job, before));
    }

    private void tell(Source source, Progress progress) {
        if (readings.containsKey(source.name())) {
            var words = progress.total() > 0
                    ? "%s, %d of %d".formatted(progress.what(), progress.done(), progress.total())
                    : progress.what();
            catalog.list(new Listing.Loading(source, words));
        }
    }

    /// From now on a change of its files is heard.
    void watch(Opening.Opened opened) {
        var source = opened.source();
        if (!opened.catalog().disk().isEmpty()) {
            Consumer<Source> bridge = background.bridge(_ -> changed.accept(source));
            background.start(
                    "watch " + source.name(),
                    () -> session.watch(opened, () -> bridge.accept(source)),
                    watch -> Optional.ofNullable(watches.put(source.name(), watch))
                            .ifPresent(Watch::close));
        }
    }

    /// Reads the source of this name no longer, nor watches it.
    void forget(String name) {
        stopReading(name);
        Optional.ofNullable(watches.remove(name)).ifPresent(Watch::close);
    }

    /// Reads and watches nothing any more.
    void close() {
        Stream.concat(readings.keySet().stream(), watches.keySet().stream())
                .distinct()
                .toList()
                .forEach(this::forget);
    }

    /// Its files are watched on: when one that could not be read is mended, that is heard.
    private void stopReading(String name) {
        Optional.ofNullable(readings.remove(name))
                .ifPresent(reading -> reading.job().cancel());
    }

    /// Stops reading the source of this name; what was read of it before is listed again.
    void stop(String name) {
        Optional.ofNullable(readings.remove(name)).ifPresent(reading -> {
            reading.job().cancel();
            catalog.listing(name)
                    .map(Listing::source)
                    .ifPresent(source -> catalog.list(
                            reading.before().orElseGet(() -> new Listing.Refused(source, stopped(source)))));
        });
    }

    private static Problem stopped(Source source) {
        return Problem.error("You stopped reading %s.".formatted(source.name()), "", "Read it again when you want it.");
    }
}
