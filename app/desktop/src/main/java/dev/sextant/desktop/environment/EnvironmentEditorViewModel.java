package dev.sextant.desktop.environment;

import dev.sextant.desktop.environment.PairRows.Pair;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.environment.Passwords;
import dev.sextant.environment.Slot;
import dev.sextant.environment.Traits;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.workspace.UseLog;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a person changes in the environment that is open. Every change holds at once, unless it is locked.
public final class EnvironmentEditorViewModel {
    private final EnvironmentsViewModel environments;
    private final SecretsViewModel secrets;
    private final EnvironmentShelf shelf;
    private final CredentialPair credentials;
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    private final PairRows variables = new PairRows("variable", false, this::takeVariables);
    private final PairRows headers = new PairRows("header", true, this::takeHeaders);
    private final TrustViewModel trust;
    private final RouteViewModel route;
    private final IdentityViewModel identity;
    private final ReadOnlyStringWrapper scope = new ReadOnlyStringWrapper(this, "scope", "");
    private final ReadOnlyObjectWrapper<Environment> edited;

    /// An editor that opens on the current environment.
    public EnvironmentEditorViewModel(
            EnvironmentsViewModel environments, Schemes schemes, SecretsViewModel secrets, UseLog uses) {
        this.environments = environments;
        this.secrets = secrets;
        this.edited = new ReadOnlyObjectWrapper<>(this, "edited", environments.current());
        this.shelf = new EnvironmentShelf(this, environments, secrets);
        this.credentials = new CredentialPair(schemes, secrets, uses, this::locked, this::take);
        this.trust = new TrustViewModel(
                () -> edited().access().tls(),
                tls -> change(edited().with(edited().access().with(tls))));
        this.route = new RouteViewModel(
                now -> change(edited().with(edited().access().with(now))),
                (proxy, secret) -> keep(Passwords.of(proxy), secret));
        this.identity = new IdentityViewModel(trust::show, (files, secret) -> keep(Passwords.of(files), secret));
        environments.currentProperty().addListener((_, _, now) -> follow(now));
        select(environments.current());
    }

    private void keep(Slot slot, Secret secret) {
        if (!locked()) {
            secrets.safe().put(slot, secret, _ -> {});
            secrets.typed();
        }
    }

    /// Every environment there is.
    public EnvironmentsViewModel environments() {
        return environments;
    }

    /// Makes, copies, names and removes them.
    public EnvironmentShelf shelf() {
        return shelf;
    }

    /// The one that is open.
    public ReadOnlyObjectProperty<Environment> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// The one that is open.
    public Environment edited() {
        return edited.get();
    }

    private boolean locked() {
        return edited().traits().locked();
    }

    /// The source whose own headers and credential are open; blank for those that all sources share.
    public ReadOnlyStringProperty scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /// Opens the headers and the credential of one source, or with blank those that all share.
    public void narrow(String source) {
        scope.set(source);
        showAccess();
    }

    /// Headers and credential in the open scope.
    private Access access() {
        return scope.get().isEmpty() ? edited().access() : edited().own().getOrDefault(scope.get(), Access.OPEN);
    }

    private void take(Access now) {
        change(scope.get().isEmpty() ? edited().with(now) : edited().with(scope.get(), now));
    }

    /// Its credentials, in the open scope.
    public CredentialPair credentials() {
        return credentials;
    }

    /// Its credential in use, in the open scope.
    public CredentialViewModel credential() {
        return credentials.used();
    }

    /// Says what the environment is.
    public void describe(Traits traits) {
        if (!locked() || !traits.locked()) {
            var rebased = !traits.base().equals(edited().traits().base());
            var changed = edited().with(traits);
            edited.set(changed);
            environments.change(changed);
            if (rebased) {
                showAccess();
            }
        }
    }

    /// Its variables.
    public PairRows variables() {
        return variables;
    }

    /// The headers that every call carries, in the open scope.
    public PairRows headers() {
        return headers;
    }

    /// Whom it trusts.
    public TrustViewModel trust() {
        return trust;
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
        if (!environment.name().equals(edited().name())) {
            scope.set("");
        }
        edited.set(environment);
        variables.take(new TreeMap<>(environment.variables())
                .entrySet().stream()
                        .filter(entry -> !environment.borrowed().containsKey(entry.getKey()))
                        .map(entry -> new Pair(entry.getKey(), entry.getValue()))
                        .toList());
        route.take(environment.access().route());
        identity.take(environment.access().tls().identity());
        showAccess();
    }

    private void showAccess() {
        headers.take(access().headers().entries().stream()
                .filter(Metadata.Entry.Plain.class::isInstance)
                .map(entry -> new Pair(entry.name(), entry.reveal()))
                .toList());
        credentials.show(edited().name(), scope.get(), access(), Descent.of(edited(), scope.get(), environments.all()));
    }

    /// Says how careful one must be there.
    public void care(Stage stage) {
        change(edited().with(stage));
    }

    /// Gives a source an address; a blank one means the contract's own.
    public void address(String source, String address) {
        change(edited().with(source, address));
    }

    /// Where secrets are kept.
    public SecretsViewModel secrets() {
        return secrets;
    }

    private void takeVariables(List<Pair> pairs) {
        var now = new LinkedHashMap<String, String>();
        edited().borrowed()
                .keySet()
                .forEach(name ->
                        Optional.ofNullable(edited().variables().get(name)).ifPresent(lent -> now.put(name, lent)));
        pairs.forEach(pair -> now.put(pair.name(), pair.value()));
        change(edited().withVariables(now));
    }

    /// The headers in the open scope that hold a secret.
    List<Metadata.Entry.Hidden> hiddenHeaders() {
        return access().headers().entries().stream()
                .filter(Metadata.Entry.Hidden.class::isInstance)
                .map(Metadata.Entry.Hidden.class::cast)
                .toList();
    }

    /// Puts others in the place of a header that holds a secret.
    void replace(Metadata.Entry.Hidden header, List<Metadata.Entry.Hidden> others) {
        take(access().with(new Metadata(access().headers().entries().stream()
                .flatMap(entry -> entry.equals(header) ? others.stream() : Stream.of(entry))
                .toList())));
    }

    /// Headers that hold a secret are not edited among the others and stay.
    private void takeHeaders(List<Pair> pairs) {
        var now = new Metadata(List.copyOf(hiddenHeaders()));
        for (var pair : pairs) {
            now = now.with(pair.name(), pair.value());
        }
        take(access().with(now));
    }

    private void change(Environment changed) {
        if (!locked()) {
            edited.set(changed);
            credentials.follow(access());
            environments.change(changed);
        }
    }

    /// The open one may have been changed elsewhere, or another one chosen for calls.
    private void follow(Environment current) {
        if (!current.equals(edited())) {
            select(current);
        }
    }
}
