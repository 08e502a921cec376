package dev.sextant.desktop.source;

import dev.sextant.catalog.Lack;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Service;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.environment.PairRows;
import dev.sextant.desktop.environment.PairRows.Pair;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Vitals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One source: how it is read and called, and what reading it met. Every change reads it anew.
public final class SourceViewModel {
    private static final int MOST_WATCHED = 32;

    private final CatalogViewModel catalog;
    private final Acts acts;
    private final ReadOnlyObjectWrapper<Optional<Vitals>> vitals =
            new ReadOnlyObjectWrapper<>(this, "vitals", Optional.empty());
    private final ReadOnlyObjectWrapper<Listing> listing;
    private final PairRows headers = new PairRows("header", true, this::takeHeaders);
    private Metadata wanted;
    private Pulse pulse = Pulse.NONE;

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
        this.listing.subscribe(this::observeIn);
    }

    /// What the page asks of the window.
    public interface Acts {
        /// Reads a source that was changed.
        void read(Source changed);

        /// Stops reading the source of a name.
        void stop(String name);

        /// Watches the source's server and these services of it until the pulse is closed; the listener hears every
        /// change.
        Pulse watch(Opening.Opened opened, List<String> services, Consumer<Vitals> listener);
    }

    /// How the server is and how the way to it stands, once that is known.
    public ReadOnlyObjectProperty<Optional<Vitals>> vitalsProperty() {
        return vitals.getReadOnlyProperty();
    }

    /// Watches the server anew, as in an environment that was changed to.
    public void observe() {
        observeIn(listing.get());
    }

    private void observeIn(Listing now) {
        pulse.close();
        pulse = Pulse.NONE;
        if (now instanceof Listing.Ready(var opened, var _) && isRpc()) {
            pulse = acts.watch(opened, watched(opened), heard -> vitals.set(Optional.of(heard)));
        }
    }

    /// The whole server and the services of the contract, but those that serve the contract itself.
    private static List<String> watched(Opening.Opened opened) {
        var services = opened.catalog().services().stream()
                .map(Service::name)
                .filter(name -> !name.startsWith("grpc."))
                .limit(MOST_WATCHED);
        return Stream.concat(Stream.of(""), services).toList();
    }

    /// The page is left: the server is watched no longer.
    public void close() {
        pulse.close();
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
            case Listing.Loading _, Listing.Waiting _ -> List.of();
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
        if (!files.isEmpty()) {
            read(options().mendedBy(with(options().mends(), files)));
        }
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
