package dev.sextant.desktop.shell;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.session.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads sources into the tree in the background, one reading a source, and stops it.
final class SourceReader {
    private final Session session;
    private final Background background;
    private final CatalogViewModel catalog;
    private final Map<String, Reading> readings = new HashMap<>();

    SourceReader(Session session, Background background, CatalogViewModel catalog) {
        this.session = session;
        this.background = background;
        this.catalog = catalog;
    }

    /// What goes on, and what was listed before.
    private record Reading(Background.Job job, Optional<Listing> before) {}

    /// Reads a source; `then` hears what came of it, unless it was stopped.
    void read(Source source, Environment environment, Consumer<Opening> then) {
        var before = Optional.ofNullable(readings.get(source.name()))
                .flatMap(Reading::before)
                .or(() -> catalog.listing(source.name()).filter(Listing.Ready.class::isInstance));
        Optional.ofNullable(readings.remove(source.name()))
                .ifPresent(reading -> reading.job().cancel());
        catalog.list(new Listing.Loading(source));
        var job = background.start("open " + source.name(), () -> session.open(source, environment), opening -> {
            readings.remove(source.name());
            if (opening instanceof Opening.Refused(var _, var _, var problem)) {
                catalog.list(new Listing.Refused(source, problem));
            }
            then.accept(opening);
        });
        readings.put(source.name(), new Reading(job, before));
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
