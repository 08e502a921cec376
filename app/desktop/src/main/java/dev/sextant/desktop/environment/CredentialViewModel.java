package dev.sextant.desktop.environment;

import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The credential of one environment: scheme, settings, secrets, and what comes of them. Secrets live in the store and
/// in the credential, never in a property.
public final class CredentialViewModel {
    private final Schemes schemes;
    private final SecretStore secrets;
    private final Consumer<Credential> changed;
    private final ReadOnlyObjectWrapper<CredentialState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new CredentialState.None());
    private final ReadOnlyObjectWrapper<String> scheme =
            new ReadOnlyObjectWrapper<>(this, "scheme", Credential.NONE.scheme());
    private String environment = Environment.NONE.name();
    private Credential credential = Credential.NONE;

    CredentialViewModel(Schemes schemes, SecretStore secrets, Consumer<Credential> changed) {
        this.schemes = schemes;
        this.secrets = secrets;
        this.changed = changed;
    }

    /// What there is to say of it.
    public ReadOnlyObjectProperty<CredentialState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The id of the scheme; `none` when calls carry nothing.
    public ReadOnlyObjectProperty<String> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    /// The name of the environment whose credential it is.
    public String environment() {
        return environment;
    }

    /// The schemes to choose from.
    public Schemes schemes() {
        return schemes;
    }

    /// What the chosen scheme asks for.
    public List<Field> fields() {
        return schemes.find(scheme.get())
                .map(chosen -> chosen.settings().fields())
                .orElse(List.of());
    }

    /// The text of a setting that is no secret; blank when it is not set.
    public String setting(String field) {
        return credential.setting(field).orElse("");
    }

    /// The secret that is kept for a field, for its last characters.
    public Optional<Secret> secret(String field) {
        return credential.secret(field);
    }

    /// Chooses a scheme; secrets that were given for it before are back.
    public void choose(String id) {
        if (id.equals(scheme.get())) {
            return;
        }
        if (id.equals(Credential.NONE.scheme())) {
            use(Credential.NONE);
        } else {
            use(new Credential(id, Value.Struct.EMPTY, kept(id)));
        }
    }

    /// Sets or, with blank text, clears a setting.
    public void set(String field, String text) {
        var was = credential;
        var settings =
                text.isBlank() ? was.settings().without(field) : was.settings().with(field, new Value.Text(text));
        use(new Credential(was.scheme(), settings, was.secrets()));
    }

    /// Keeps a secret.
    public void keep(String field, Secret secret) {
        var was = credential;
        secrets.put(slot(environment, was.scheme(), field), secret);
        var all = new HashMap<>(was.secrets());
        all.put(field, secret);
        use(new Credential(was.scheme(), was.settings(), all));
    }

    /// Forgets a secret.
    public void forget(String field) {
        var was = credential;
        secrets.remove(slot(environment, was.scheme(), field));
        var all = new HashMap<>(was.secrets());
        all.remove(field);
        use(new Credential(was.scheme(), was.settings(), all));
    }

    void show(Environment shown) {
        environment = shown.name();
        show(shown.access().credential());
    }

    private void show(Credential shown) {
        credential = shown;
        scheme.set(shown.scheme());
        state.set(CredentialState.of(shown, schemes));
    }

    void forgetAll() {
        everySlot((id, field) -> secrets.remove(slot(environment, id, field)));
    }

    void move(String from, String to) {
        everySlot((id, field) -> secrets.get(slot(from, id, field)).found().ifPresent(secret -> {
            secrets.put(slot(to, id, field), secret);
            secrets.remove(slot(from, id, field));
        }));
    }

    private void use(Credential now) {
        show(now);
        changed.accept(now);
    }

    private Map<String, Secret> kept(String id) {
        var found = new HashMap<String, Secret>();
        everySlot((scheme, field) -> {
            if (scheme.equals(id)) {
                secrets.get(slot(environment, id, field)).found().ifPresent(secret -> found.put(field, secret));
            }
        });
        return found;
    }

    private void everySlot(BiConsumer<String, String> act) {
        for (var known : schemes.all()) {
            known.settings().fields().stream()
                    .filter(field -> field.has(Notes.Trait.SECRET))
                    .forEach(field -> act.accept(known.id(), field.name()));
        }
    }

    private static Slot slot(String environment, String scheme, String field) {
        return new Slot(environment, scheme + "." + field);
    }
}
