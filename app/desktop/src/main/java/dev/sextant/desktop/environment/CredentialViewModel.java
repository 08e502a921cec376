package dev.sextant.desktop.environment;

import dev.sextant.catalog.Problem;
import dev.sextant.catalog.SignIn;
import dev.sextant.desktop.secret.Safe;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.environment.Credential;
import dev.sextant.environment.CredentialUse;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Expiry;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Value;
import dev.sextant.workspace.Slots;
import dev.sextant.workspace.UseLog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final ReadOnlyObjectWrapper<CredentialUse> use =
            new ReadOnlyObjectWrapper<>(this, "use", CredentialUse.NONE);
    private final UseLog uses;
    private Slots slots = new Slots(Environment.NONE.name(), "", false);
    private final ReadOnlyObjectWrapper<List<SignIn>> ways = new ReadOnlyObjectWrapper<>(this, "ways", List.of());
    private final ReadOnlyObjectWrapper<Descent> descent = new ReadOnlyObjectWrapper<>(this, "descent", Descent.NONE);
    private Credential credential = Credential.NONE;
    private boolean suggested;

    CredentialViewModel(Schemes schemes, SecretsViewModel secrets, UseLog uses, Consumer<Credential> changed) {
        this.schemes = schemes;
        this.secrets = secrets;
        this.uses = uses;
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
        return slots.environment();
    }

    /// Where it comes from, and who inherits it.
    public ReadOnlyObjectProperty<Descent> descentProperty() {
        return descent.getReadOnlyProperty();
    }

    /// The credential that holds while the environment has none of its own.
    public Optional<Descent.Inherited> inherited() {
        return descent.get().from().filter(_ -> credential.inherits());
    }

    /// Gives the environment a credential of its own, like the inherited one but for its secrets.
    public void override() {
        inherited()
                .map(Descent.Inherited::credential)
                .ifPresent(like ->
                        begin(like.scheme(), like.ending(Optional.empty()).settings()));
    }

    private Credential holding() {
        return inherited().map(Descent.Inherited::credential).orElse(credential);
    }

    /// The ways to sign in that the contract of the call on show states.
    public ReadOnlyObjectProperty<List<SignIn>> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    /// Takes the contract's ways. The first is chosen where there is no credential yet; nothing of it is kept, nor
    /// sent,
    /// before a person gives it something.
    public void suggest(List<SignIn> stated) {
        ways.set(stated.stream()
                .filter(way -> schemes.find(way.scheme()).isPresent())
                .toList());
        if (credential.inherits() && inherited().isEmpty() && !ways.get().isEmpty()) {
            var way = ways.get().getFirst();
            suggested = true;
            show(new Credential(way.scheme(), way.settings(), Map.of()));
        }
    }

    /// What became of it so far.
    public ReadOnlyObjectProperty<CredentialUse> useProperty() {
        return use.getReadOnlyProperty();
    }

    /// Looks anew at what became of it.
    void lookAtUse() {
        use.set(uses.of(holding()
                .account(inherited().map(Descent.Inherited::environment).orElseGet(this::environment))));
    }

    /// When a person said that it ends.
    public Optional<Instant> ends() {
        return credential.ends();
    }

    /// Takes the end that a person typed, or forgets it when the text is blank; the result is why not.
    public Optional<String> end(String typed, Instant now, ZoneId zone) {
        var end = Expiry.read(typed, now, zone);
        if (end.isEmpty() && !typed.isBlank()) {
            return Optional.of("“%s” is no date. Write 2026-12-31, 2026-12-31 14:00 or 90d.".formatted(typed.strip()));
        }
        if (!end.equals(credential.ends())) {
            use(credential.ending(end));
        }
        return Optional.empty();
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
        var issued = schemes.slots(slots, id, Notes.Trait.ISSUED);
        use(new Credential(id, settings, Map.of(), stored(issued)));
        var asked = slots;
        secrets.safe().find(schemes.slots(slots, id, Notes.Trait.SECRET), found -> {
            if (!found.isEmpty() && asked.equals(slots) && id.equals(credential.scheme())) {
                refer(stored(found));
            }
        });
    }

    private static Map<String, Reference> stored(Map<String, Slot> found) {
        var references = new HashMap<String, Reference>();
        found.forEach((field, slot) -> references.put(field, new Reference.Stored(slot)));
        return references;
    }

    private void refer(Map<String, Reference> more) {
        var all = new HashMap<>(credential.references());
        all.putAll(more);
        use(credential.referring(all));
    }

    /// Sets or, with blank text, clears a setting.
    public void set(String field, String text) {
        takeUp();
        var was = credential;
        var settings =
                text.isBlank() ? was.settings().without(field) : was.settings().with(field, new Value.Text(text));
        use(was.with(settings));
    }

    /// Keeps a secret.
    public void keep(String field, Secret secret) {
        takeUp();
        var slot = slots.of(credential.scheme(), field);
        credential = credential.with(without(credential.secrets(), field)).ending(Optional.empty());
        refer(Map.of(field, new Reference.Stored(slot)));
        uses.forget(credential.account(environment()));
        lookAtUse();
        secrets.safe().put(slot, secret, trouble::set);
        secrets.typed();
    }

    /// Forgets a secret.
    public void forget(String field) {
        uses.forget(credential.account(environment()));
        if (credential.references().get(field) instanceof Reference.Stored(var slot)) {
            secrets.safe().remove(List.of(slot), trouble::set);
        }
        use(credential.with(without(credential.secrets(), field)).referring(without(credential.references(), field)));
    }

    /// What the contract suggested is the person's from now on, with places for what servers issue.
    private void takeUp() {
        if (suggested) {
            credential = credential.referring(stored(schemes.slots(slots, credential.scheme(), Notes.Trait.ISSUED)));
        }
    }

    private static <T> Map<String, T> without(Map<String, T> all, String field) {
        var rest = new HashMap<>(all);
        rest.remove(field);
        return rest;
    }

    /// Shows a credential that keeps its secrets there.
    void show(Slots place, Credential shown, Descent from) {
        slots = place;
        descent.set(from);
        suggested = false;
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
        var asked = holding();
        lookAtUse();
        secrets.safe().fetch(asked, fetched -> {
            if (asked.equals(holding())) {
                held.set(fetched.credential().secrets());
                renewable.set(schemes.find(asked.scheme())
                        .flatMap(known -> known.renewal(fetched.credential()))
                        .isPresent());
                state.set(suggested ? new CredentialState.None() : state(fetched));
            }
        });
    }

    private CredentialState state(Safe.Fetched fetched) {
        return fetched.problem()
                .<CredentialState>map(CredentialState.Shut::new)
                .orElseGet(() -> CredentialState.of(fetched.credential(), schemes));
    }

    private void use(Credential now) {
        suggested = false;
        show(now);
        changed.accept(now);
    }
}
