package dev.sextant.desktop.environment;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One credential of an environment: scheme, settings, secrets, and what comes of them. Secrets live in the store; here
/// they are only looked at.
public final class CredentialViewModel {
    private final Schemes schemes;
    private final SecretsViewModel secrets;
    private final Consumer<Credential> changed;
    private final ReadOnlyObjectWrapper<CredentialState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new CredentialState.None());
    private final ReadOnlyObjectWrapper<String> scheme =
            new ReadOnlyObjectWrapper<>(this, "scheme", Credential.NONE.scheme());
    private final ReadOnlyObjectWrapper<Map<String, Secret>> held = new ReadOnlyObjectWrapper<>(this, "held", Map.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyBooleanWrapper renewable = new ReadOnlyBooleanWrapper(this, "renewable");
    private String environment = Environment.NONE.name();
    private String prefix = "";
    private Credential credential = Credential.NONE;

    CredentialViewModel(Schemes schemes, SecretsViewModel secrets, Consumer<Credential> changed) {
        this.schemes = schemes;
        this.secrets = secrets;
        this.changed = changed;
        secrets.safe().revisionProperty().addListener((_, _, _) -> look());
        secrets.stateProperty().addListener((_, _, _) -> look());
    }

    /// What there is to say of it.
    public ReadOnlyObjectProperty<CredentialState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The id of the scheme; `none` when calls carry nothing.
    public ReadOnlyObjectProperty<String> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    /// The secrets that are kept, by field.
    public ReadOnlyObjectProperty<Map<String, Secret>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Why the last secret could not be kept or forgotten.
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether a fresh one can be had other than by typing it.
    public ReadOnlyBooleanProperty renewableProperty() {
        return renewable.getReadOnlyProperty();
    }

    /// Where secrets are kept.
    public SecretsViewModel secrets() {
        return secrets;
    }

    /// The name of the environment whose credential it is.
    public String environment() {
        return environment;
    }

    /// The schemes to choose from.
    public Schemes schemes() {
        return schemes;
    }

    /// What the chosen scheme asks a person for.
    public List<Field> fields() {
        return schemes.find(scheme.get())
                .map(chosen -> chosen.settings().fields().stream()
                        .filter(field -> !field.has(Notes.Trait.ISSUED))
                        .toList())
                .orElse(List.of());
    }

    /// The text of a setting that is no secret; blank when it is not set.
    public String setting(String field) {
        return credential.setting(field).orElse("");
    }

    /// The secret that is kept for a field, for its last characters.
    public Optional<Secret> secret(String field) {
        return Optional.ofNullable(held.get().get(field)).filter(secret -> !secret.isEmpty());
    }

    /// Chooses a scheme; secrets that were given for it before are back.
    public void choose(String id) {
        if (id.equals(scheme.get())) {
            return;
        }
        if (id.equals(Credential.NONE.scheme()) || id.equals(Credential.OPEN.scheme())) {
            use(id.equals(Credential.NONE.scheme()) ? Credential.NONE : Credential.OPEN);
        } else {
            begin(id, Value.Struct.EMPTY);
        }
    }

    /// Chooses a scheme with settings that are known already.
    public void begin(String id, Value.Struct settings) {
        var issued = slots(id, Notes.Trait.ISSUED);
        use(new Credential(id, settings, Map.of(), stored(issued)));
        var asked = environment;
        secrets.safe().find(slots(id, Notes.Trait.SECRET), found -> {
            if (!found.isEmpty() && asked.equals(environment) && id.equals(credential.scheme())) {
                refer(stored(found));
            }
        });
    }

    private static Map<String, Reference> stored(Map<String, Slot> slots) {
        var references = new HashMap<String, Reference>();
        slots.forEach((field, slot) -> references.put(field, new Reference.Stored(slot)));
        return references;
    }

    private void refer(Map<String, Reference> more) {
        var all = new HashMap<>(credential.references());
        all.putAll(more);
        use(credential.referring(all));
    }

    /// Sets or, with blank text, clears a setting.
    public void set(String field, String text) {
        var was = credential;
        var settings =
                text.isBlank() ? was.settings().without(field) : was.settings().with(field, new Value.Text(text));
        use(was.with(settings));
    }

    /// Keeps a secret.
    public void keep(String field, Secret secret) {
        var slot = slot(credential.scheme(), field);
        credential = credential.with(without(credential.secrets(), field));
        refer(Map.of(field, new Reference.Stored(slot)));
        secrets.safe().put(slot, secret, trouble::set);
        secrets.typed();
    }

    /// Forgets a secret.
    public void forget(String field) {
        if (credential.references().get(field) instanceof Reference.Stored(var slot)) {
            secrets.safe().remove(List.of(slot), trouble::set);
        }
        use(credential.with(without(credential.secrets(), field)).referring(without(credential.references(), field)));
    }

    private static <T> Map<String, T> without(Map<String, T> all, String field) {
        var rest = new HashMap<>(all);
        rest.remove(field);
        return rest;
    }

    /// Shows a credential whose slots begin with `slots`.
    void show(String place, String slots, Credential shown) {
        environment = place;
        prefix = slots;
        trouble.set(Optional.empty());
        show(shown);
    }

    private void show(Credential shown) {
        credential = shown;
        scheme.set(shown.scheme());
        look();
    }

    /// Fetches the secrets anew and asks the scheme what to say of them.
    private void look() {
        var asked = credential;
        secrets.safe().fetch(asked, fetched -> {
            if (asked.equals(credential)) {
                held.set(fetched.credential().secrets());
                renewable.set(schemes.find(asked.scheme())
                        .flatMap(known -> known.renewal(fetched.credential()))
                        .isPresent());
                state.set(fetched.problem()
                        .<CredentialState>map(CredentialState.Shut::new)
                        .orElseGet(() -> CredentialState.of(fetched.credential(), schemes)));
            }
        });
    }

    private void use(Credential now) {
        show(now);
        changed.accept(now);
    }

    /// The slots of every scheme in this environment.
    Set<Slot> everySlot() {
        return schemes.all().stream()
                .flatMap(known -> slots(known.id(), Notes.Trait.SECRET).values().stream())
                .collect(Collectors.toSet());
    }

    private Map<String, Slot> slots(String id, Notes.Trait trait) {
        var slots = new HashMap<String, Slot>();
        schemes.find(id)
                .ifPresent(known -> known.settings().fields().stream()
                        .filter(field -> field.has(trait))
                        .forEach(field -> slots.put(field.name(), slot(id, field.name()))));
        return slots;
    }

    private Slot slot(String id, String field) {
        return new Slot(environment, prefix + id + "." + field);
    }
}
