package dev.sextant.desktop.shell;

import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.source.Observation;
import dev.sextant.desktop.source.SourceViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Vitals;
import dev.sextant.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The pages of sources: made when one is to be seen, and what they ask of the window done.
final class SourcePages implements SourceViewModel.Acts {
    private final Session session;
    private final Background background;
    private final Supplier<Environment> place;
    private final CatalogViewModel catalog;
    private final SourcesViewModel sources;
    private final Consumer<Source> reader;

    /// Pages of the sources in `catalog`; `reader` reads one anew.
    SourcePages(
            Session session,
            Background background,
            Supplier<Environment> place,
            CatalogViewModel catalog,
            SourcesViewModel sources,
            Consumer<Source> reader) {
        this.session = session;
        this.background = background;
        this.place = place;
        this.catalog = catalog;
        this.sources = sources;
        this.reader = reader;
    }

    /// How a source is read and called, and what lacks in it; nothing where it is not listed.
    Optional<SourceViewModel> of(String name) {
        return catalog.listing(name).map(listing -> new SourceViewModel(catalog, listing, this));
    }

    @Override
    public void read(Source changed) {
        reader.accept(changed);
    }

    @Override
    public void stop(String name) {
        sources.stop(name);
    }

    @Override
    public Pulse watch(Opening.Opened opened, List<String> services, Consumer<Vitals> listener) {
        var there = place.get();
        return Observation.start(background, bridge -> session.pulse(opened, there, services, bridge), listener);
    }
}
