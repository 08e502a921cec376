package dev.sextant.desktop.environment;

import dev.sextant.desktop.environment.PairRows.Pair;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Route;
import dev.sextant.environment.Slot;
import dev.sextant.environment.Tls;
import dev.sextant.environment.Traits;
import dev.sextant.exchange.Metadata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a person changes in the environments: which there are, and everything of the one that is open. Every change
/// holds at once.
public final class EnvironmentEditorViewModel {
    private static final String SPARE = "spare.";

    private final EnvironmentsViewModel environments;
    private final SecretsViewModel secrets;
    private final CredentialViewModel credential;
    private final CredentialViewModel spare;
    private final ReadOnlyBooleanWrapper switched = new ReadOnlyBooleanWrapper(this, "switched");
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    private final PairRows variables = new PairRows("variable", false, this::takeVariables);
    private final PairRows headers = new PairRows("header", true, this::takeHeaders);
    private final RouteViewModel route = new RouteViewModel(this::takeRoute);
    private final IdentityViewModel identity = new IdentityViewModel(this::takeIdentity);
    private final ReadOnlyObjectWrapper<Environment> edited;

    /// An editor that opens on the current environment.
    public EnvironmentEditorViewModel(EnvironmentsViewModel environments, Schemes schemes, SecretsViewModel secrets) {
        this.environments = environments;
        this.secrets = secrets;
        this.edited = new ReadOnlyObjectWrapper<>(this, "edited", environments.current());
        this.credential = new CredentialViewModel(schemes, secrets, now -> change(edited().with(now)));
        this.spare = new CredentialViewModel(
                schemes, secrets, now -> change(edited().with(edited().access().sparing(now))));
        environments.currentProperty().addListener((_, _, now) -> follow(now));
        select(environments.current());
    }

    /// Every environment there is.
    public EnvironmentsViewModel environments() {
        return environments;
    }

    /// The one that is open.
    public ReadOnlyObjectProperty<Environment> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// The one that is open.
    public Environment edited() {
        return edited.get();
    }

    /// Its credential.
    public CredentialViewModel credential() {
        return credential;
    }

    /// The credential to change to.
    public CredentialViewModel spare() {
        return spare;
    }

    /// Whether the spare one was in use until just now.
    public ReadOnlyBooleanProperty switchedProperty() {
        return switched.getReadOnlyProperty();
    }

    /// Uses the spare credential from now on; the one in use becomes the spare.
    public void rotate() {
        var now = !switched.get();
        change(edited().with(edited().access().rotated()));
        showCredentials();
        switched.set(now);
    }

    /// Forgets the spare credential and its secrets.
    public void forgetSpare() {
        var gone = CredentialSlots.of(Environment.NONE.with(edited().access().spare()));
        secrets.safe().remove(gone, _ -> {});
        spare.choose(Credential.NONE.scheme());
        switched.set(false);
    }

    /// Says what the environment is.
    public void describe(Traits traits) {
        if (!edited().traits().locked() || !traits.locked()) {
            var changed = edited().with(traits);
            edited.set(changed);
            environments.change(changed);
        }
    }

    /// Its variables.
    public PairRows variables() {
        return variables;
    }

    /// The headers that every call there carries.
    public PairRows headers() {
        return headers;
    }

    /// The way to its servers.
    public RouteViewModel route() {
        return route;
    }

    /// The certificate we show there.
    public IdentityViewModel identity() {
        return identity;
    }

    /// The names that have an address: the workspace's sources, then others that the environment knows.
    public List<String> addressed() {
        var names = new LinkedHashSet<>(sources);
        names.addAll(new TreeMap<>(edited().addresses()).keySet());
        return List.copyOf(names);
    }

    /// The workspace's sources, by name.
    public ObservableList<String> sources() {
        return FXCollections.unmodifiableObservableList(sources);
    }

    /// Tells of the workspace's sources.
    public void takeSources(List<String> names) {
        sources.setAll(names);
    }

    /// Opens another environment.
    public void select(Environment environment) {
        edited.set(environment);
        variables.take(new TreeMap<>(environment.variables())
                .entrySet().stream()
                        .map(entry -> new Pair(entry.getKey(), entry.getValue()))
                        .toList());
        headers.take(environment.access().headers().entries().stream()
                .filter(Metadata.Entry.Plain.class::isInstance)
                .map(entry -> new Pair(entry.name(), entry.reveal()))
                .toList());
        route.take(environment.access().route());
        identity.take(environment.access().tls().identity());
        switched.set(false);
        showCredentials();
    }

    private void showCredentials() {
        var access = edited().access();
        var isSpare = CredentialSlots.of(Environment.NONE.with(access.credential())).stream()
                .anyMatch(slot -> slot.field().startsWith(SPARE));
        credential.show(edited().name(), isSpare ? SPARE : "", access.credential());
        spare.show(edited().name(), isSpare ? "" : SPARE, access.spare());
    }

    /// Makes an empty one and opens it.
    public void create() {
        add(Environment.NONE.named(free("new environment")));
    }

    /// Makes a copy of the open one, without its secrets, and opens it.
    public void duplicate() {
        add(CredentialSlots.bare(edited()).named(free(edited().name() + " copy")));
    }

    /// Takes the open one away with its secrets; the last one stays.
    public void remove() {
        if (!removable()) {
            return;
        }
        var gone = edited();
        var rest = new ArrayList<>(environments.all());
        var at = rest.indexOf(gone);
        rest.remove(gone);
        var slots = new HashSet<>(CredentialSlots.of(gone));
        slots.addAll(credential.everySlot());
        slots.addAll(spare.everySlot());
        secrets.safe().remove(slots, _ -> {});
        environments.arrange(rest);
        select(rest.get(Math.clamp(at, 0, rest.size() - 1)));
    }

    /// Whether the open one may go.
    public boolean removable() {
        return environments.all().size() > 1;
    }

    /// Gives the open one another name; the result is why not.
    public Optional<String> rename(String typed) {
        var name = typed.strip();
        if (name.equals(edited().name())) {
            return Optional.empty();
        }
        if (name.isEmpty()) {
            return Optional.of("An environment needs a name.");
        }
        if (environments.all().stream().anyMatch(other -> other.name().equals(name))) {
            return Optional.of("There is already an environment “%s”.".formatted(name));
        }
        var before = edited();
        var renamed = CredentialSlots.renamed(before, name);
        var wasCurrent = environments.current().name().equals(before.name());
        move(before, name);
        environments.arrange(environments.all().stream()
                .map(other -> other.name().equals(before.name()) ? renamed : other)
                .toList());
        if (wasCurrent) {
            environments.currentProperty().set(renamed);
        }
        select(renamed);
        return Optional.empty();
    }

    private void move(Environment before, String name) {
        var slots = new HashSet<>(CredentialSlots.of(before));
        slots.addAll(credential.everySlot());
        slots.addAll(spare.everySlot());
        secrets.safe()
                .move(
                        slots.stream().collect(Collectors.toMap(slot -> slot, slot -> new Slot(name, slot.field()))),
                        _ -> {});
    }

    /// Says how careful one must be there.
    public void care(Stage stage) {
        change(edited().with(stage));
    }

    /// Gives a source an address; a blank one means the contract's own.
    public void address(String source, String address) {
        change(edited().with(source, address));
    }

    /// Says whether certificates are verified.
    public void verify(boolean verified) {
        trust(new Tls(verified, tls().authorities(), tls().identity()));
    }

    /// Trusts the authorities of one more PEM file.
    public void addAuthority(Path file) {
        var files = new LinkedHashSet<>(tls().authorities());
        files.add(file);
        trust(new Tls(tls().verified(), List.copyOf(files), tls().identity()));
    }

    /// Trusts a file's authorities no longer.
    public void removeAuthority(Path file) {
        trust(new Tls(
                tls().verified(),
                tls().authorities().stream().filter(kept -> !kept.equals(file)).toList(),
                tls().identity()));
    }

    /// Where secrets are kept.
    public SecretsViewModel secrets() {
        return secrets;
    }

    private Tls tls() {
        return edited().access().tls();
    }

    private void trust(Tls tls) {
        change(edited().with(edited().access().with(tls)));
    }

    private void takeRoute(Route now) {
        change(edited().with(edited().access().with(now)));
    }

    private void takeIdentity(Optional<Identity> now) {
        trust(new Tls(tls().verified(), tls().authorities(), now));
    }

    private void takeVariables(List<Pair> pairs) {
        var map = new LinkedHashMap<String, String>();
        pairs.forEach(pair -> map.put(pair.name(), pair.value()));
        change(edited().withVariables(map));
    }

    /// Headers that hold a secret are not edited here and stay.
    private void takeHeaders(List<Pair> pairs) {
        var now = new Metadata(edited().access().headers().entries().stream()
                .filter(Metadata.Entry.Hidden.class::isInstance)
                .toList());
        for (var pair : pairs) {
            now = now.with(pair.name(), pair.value());
        }
        change(edited().with(edited().access().with(now)));
    }

    private void change(Environment changed) {
        if (edited().traits().locked()) {
            return;
        }
        edited.set(changed);
        environments.change(changed);
    }

    /// The open one may have been changed elsewhere, or another one chosen for calls.
    private void follow(Environment current) {
        if (!current.equals(edited())) {
            select(current);
        }
    }

    private void add(Environment environment) {
        var all = new ArrayList<>(environments.all());
        all.add(environment);
        environments.arrange(all);
        select(environment);
    }

    private String free(String wish) {
        var name = wish;
        for (var number = 2; isTaken(name); number++) {
            name = "%s %d".formatted(wish, number);
        }
        return name;
    }

    private boolean isTaken(String name) {
        return environments.all().stream().anyMatch(other -> other.name().equals(name));
    }
}
