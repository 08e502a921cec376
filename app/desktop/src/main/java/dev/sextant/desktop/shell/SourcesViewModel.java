package dev.sextant.desktop.shell;

import dev.sextant.catalog.Comparison;
import dev.sextant.catalog.Operation;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.SourceName;
import dev.sextant.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The sources of the window: read, listed, read again when their files change, taken out.
public final class SourcesViewModel {
    private final Background background;
    private final CatalogViewModel catalog;
    private final SourceReader reader;
    private final TabsViewModel tabs;
    private final CallMaker maker;
    private final Supplier<Environment> place;
    private final Consumer<List<String>> named;
    private final Map<String, Opening.Opened> latest = new HashMap<>();
    private Consumer<Changes> changed = _ -> {};

    /// Sources read by the environment of `place`; `named` hears their names whenever there are others.
    SourcesViewModel(
            Session session,
            Background background,
            CatalogViewModel catalog,
            TabsViewModel tabs,
            CallMaker maker,
            Supplier<Environment> place,
            Consumer<List<String>> named) {
        this.background = background;
        this.catalog = catalog;
        this.tabs = tabs;
        this.maker = maker;
        this.place = place;
        this.named = named;
        this.reader = new SourceReader(session, background, catalog, source -> read(source, this::nothing));
    }

    private void nothing() {}

    /// From now on `taker` hears what changed in a source that was read again.
    void onChange(Consumer<Changes> taker) {
        changed = taker;
    }

    private void compare(Opening.Opened now) {
        var name = now.source().name();
        Optional.ofNullable(latest.put(name, now))
                .filter(before -> !before.catalog().equals(now.catalog()))
                .ifPresent(before -> background.start(
                        "compare " + name,
                        () -> new Changes(name, Comparison.of(before.catalog(), now.catalog())),
                        changes -> {
                            if (!changes.differences().isEmpty()) {
                                changed.accept(changes);
                            }
                        }));
    }

    /// Reads a source into the tree, or reads it anew; `then` is done once it is listed.
    void read(Source wanted, Runnable then) {
        reader.read(wanted, place.get(), opening -> {
            switch (opening) {
                case Opening.Opened found -> list(found, then);
                case Opening.Refused _ -> then.run();
            }
        });
        name();
    }

    /// Lists a source that is read once a person wants that.
    void announce(Source source) {
        catalog.list(new Listing.Waiting(source));
        name();
    }

    /// Lists what was just read, under a name that is free, and watches its files; `then` gets it under that name.
    void add(Opening.Opened found, Consumer<Opening.Opened> then) {
        var opened = new Opening.Opened(named(found), found.catalog());
        reader.watch(opened);
        list(opened, () -> then.accept(opened));
    }

    private Source named(Opening.Opened found) {
        var source = found.source();
        return catalog.at(source.location())
                .map(listing -> source.named(listing.source().name()))
                .orElseGet(() -> source.named(SourceName.of(
                        source,
                        found.catalog().title(),
                        name -> catalog.listing(name).isPresent())));
    }

    private void list(Opening.Opened opened, Runnable then) {
        background.start("index " + opened.source().name(), () -> Listing.of(opened), listing -> {
            catalog.list(listing);
            name();
            compare(opened);
            tabs.renew(opened, operation -> maker.of(opened, operation));
            then.run();
        });
    }

    /// Opens a call of an operation: its own tab if it has one, else in place of a tab that nobody used, else a new
    /// one.
    void call(String name, Operation operation) {
        catalog.opened(name).ifPresent(opened -> tabs.open(opened, operation, () -> maker.of(opened, operation)));
    }

    /// The first source, unless it is still being read; one that could not be read does not count.
    Optional<Opening.Opened> first() {
        return catalog.listings().stream()
                .filter(listing -> !(listing instanceof Listing.Refused || listing instanceof Listing.Waiting))
                .findFirst()
                .flatMap(listing -> listing instanceof Listing.Ready ready
                        ? Optional.of(ready.opened())
                        : Optional.<Opening.Opened>empty());
    }

    /// Stops reading a source; what was read of it before stays.
    public void stop(String name) {
        reader.stop(name);
    }

    /// Takes a source out, and its calls with it.
    void remove(String name) {
        reader.forget(name);
        latest.remove(name);
        tabs.all().stream()
                .filter(call -> call.opened().source().name().equals(name))
                .toList()
                .forEach(tabs::close);
        catalog.remove(name);
        name();
    }

    /// Takes every source out.
    void clear() {
        catalog.listings().forEach(listing -> reader.forget(listing.source().name()));
        latest.clear();
        catalog.clear();
    }

    /// Reads and watches nothing any more; what is listed stays.
    void close() {
        reader.close();
    }

    private void name() {
        named.accept(catalog.listings().stream()
                .map(listing -> listing.source().name())
                .toList());
    }
}
