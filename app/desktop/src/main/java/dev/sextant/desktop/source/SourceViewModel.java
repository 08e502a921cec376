package dev.sextant.desktop.source;

import dev.sextant.catalog.Lack;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.environment.PairRows;
import dev.sextant.desktop.environment.PairRows.Pair;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One source: how it is read and called, and what reading it met. Every change reads it anew.
public final class SourceViewModel {
    private final CatalogViewModel catalog;
    private final Acts acts;
    private final ReadOnlyStringWrapper health = new ReadOnlyStringWrapper(this, "health", "");
    private final ReadOnlyObjectWrapper<Listing> listing;
    private final PairRows headers = new PairRows("header", true, this::takeHeaders);
    private Metadata wanted;

    /// The page of a listed source, with what it asks of the window.
    public SourceViewModel(CatalogViewModel catalog, Listing listing, Acts acts) {
        this.catalog = catalog;
        this.acts = acts;
        this.listing = new ReadOnlyObjectWrapper<>(this, "listing", listing);
        this.wanted = options().headers();
        headers.take(wanted.entries().stream()
                .filter(Metadata.Entry.Plain.class::isInstance)
                .map(entry -> new Pair(entry.name(), entry.reveal()))
                .toList());
        catalog.rowsProperty().addListener((_, _, _) -> follow());
        this.listing.subscribe(this::ask);
    }

    /// What the page asks of the window.
    public interface Acts {
        /// Reads a source that was changed.
        void read(Source changed);

        /// Stops reading the source of a name.
        void stop(String name);

        /// Asks the source's server how it is; `then` hears what it said, if it could be asked.
        void ask(Opening.Opened opened, Consumer<Optional<String>> then);
    }

    /// How the server says it is; blank where it cannot be asked.
    public ReadOnlyStringProperty healthProperty() {
        return health.getReadOnlyProperty();
    }

    private void ask(Listing now) {
        if (now instanceof Listing.Ready(var opened, var _)) {
            acts.ask(opened, said -> health.set(said.orElse("")));
        }
    }

    /// The source as the tree lists it: being read, read, or refused.
    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// The source.
    public Source source() {
        return listing.get().source();
    }

    /// The headers of reflection calls.
    public PairRows headers() {
        return headers;
    }

    /// Whether the headers differ from those that it was read with.
    public boolean changed() {
        return !wanted.equals(options().headers());
    }

    /// Whether it is a contract of RPCs.
    public boolean isRpc() {
        return source().kind() != Source.Kind.OPENAPI;
    }

    /// What was met while reading it.
    public List<Problem> problems() {
        return switch (listing.get()) {
            case Listing.Loading _ -> List.of();
            case Listing.Ready ready -> ready.opened().catalog().problems();
            case Listing.Refused(var _, var problem) -> List.of(problem);
        };
    }

    /// What it refers to and nobody gave.
    public List<Lack> lacks() {
        return listing.get() instanceof Listing.Ready ready
                ? ready.opened().catalog().lacks()
                : List.of();
    }

    /// Makes its calls travel by another wire.
    public void wire(Source.Wire wire) {
        if (wire != options().wire()) {
            read(options().over(wire));
        }
    }

    /// Lets files that a person gave stand in for what lacks.
    public void mend(List<String> files) {
        read(options().mendedBy(with(options().mends(), files)));
    }

    /// Leaves a file out again.
    public void unmend(String file) {
        read(options().mendedBy(without(options().mends(), file)));
    }

    /// Looks for imports in one more folder.
    public void addRoot(String folder) {
        read(options().rootedAt(with(options().roots(), List.of(folder))));
    }

    /// Looks for imports in a folder no longer.
    public void removeRoot(String folder) {
        read(options().rootedAt(without(options().roots(), folder)));
    }

    /// Reads it again, with the headers as they are typed.
    public void readAgain() {
        read(options());
    }

    /// Stops reading it.
    public void stop() {
        acts.stop(source().name());
    }

    private void read(Source.Options options) {
        acts.read(source().with(options.asking(wanted)));
    }

    private Source.Options options() {
        return source().options();
    }

    private static List<String> with(List<String> paths, List<String> more) {
        var all = new LinkedHashSet<>(paths);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<String> without(List<String> paths, String gone) {
        var rest = new ArrayList<>(paths);
        rest.remove(gone);
        return rest;
    }

    /// Headers that hold a secret are not edited here and stay.
    private void takeHeaders(List<Pair> pairs) {
        var now = new Metadata(options().headers().entries().stream()
                .filter(Metadata.Entry.Hidden.class::isInstance)
                .toList());
        for (var pair : pairs) {
            now = now.with(pair.name(), pair.value());
        }
        wanted = now;
    }

    private void follow() {
        catalog.listings().stream()
                .filter(listed -> listed.source().name().equals(source().name()))
                .findFirst()
                .ifPresent(listing::set);
    }
}
