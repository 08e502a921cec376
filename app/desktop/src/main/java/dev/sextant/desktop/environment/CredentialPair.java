package dev.sextant.desktop.environment;

import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Slot;
import dev.sextant.workspace.Slots;
import dev.sextant.workspace.UseLog;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The credential in use of an environment or of one of its sources, and the one to change to.
public final class CredentialPair {
    private final Schemes schemes;
    private final SecretsViewModel secrets;
    private final CredentialViewModel used;
    private final CredentialViewModel spare;
    private final ReadOnlyBooleanWrapper switched = new ReadOnlyBooleanWrapper(this, "switched");
    private final Consumer<Access> changed;
    private final BooleanSupplier locked;
    private Access access = Access.OPEN;
    private String environment = Environment.NONE.name();
    private String source = "";
    private Descent descent = Descent.NONE;

    CredentialPair(
            Schemes schemes, SecretsViewModel secrets, UseLog uses, BooleanSupplier locked, Consumer<Access> changed) {
        this.schemes = schemes;
        this.secrets = secrets;
        this.locked = locked;
        this.changed = changed;
        this.used = new CredentialViewModel(schemes, secrets, uses, now -> take(access.with(now)));
        this.spare = new CredentialViewModel(schemes, secrets, uses, now -> take(access.sparing(now)));
    }

    /// The one in use.
    public CredentialViewModel used() {
        return used;
    }

    /// The one to change to.
    public CredentialViewModel spare() {
        return spare;
    }

    /// Whether the spare one was in use until just now.
    public ReadOnlyBooleanProperty switchedProperty() {
        return switched.getReadOnlyProperty();
    }

    /// Uses the spare credential from now on; the one in use becomes the spare.
    public void rotate() {
        if (!locked.getAsBoolean()) {
            take(access.rotated());
            show();
            switched.set(!switched.get());
        }
    }

    /// Forgets the spare credential and its secrets.
    public void forgetSpare() {
        if (!locked.getAsBoolean()) {
            var gone = CredentialSlots.of(Environment.NONE.with(Access.OPEN.with(access.spare())));
            secrets.safe().remove(gone, _ -> {});
            spare.choose(Credential.NONE.scheme());
            switched.set(false);
        }
    }

    /// Shows those of an environment, or of one source there.
    void show(String place, String of, Access shown, Descent from) {
        descent = from;
        environment = place;
        source = of;
        access = shown;
        switched.set(false);
        show();
    }

    /// Other access with the same two credentials in it.
    void follow(Access now) {
        access = now;
    }

    private void show() {
        used.show(Slots.inUse(environment, source, access), access.credential(), descent);
        spare.show(Slots.spare(environment, source, access), access.spare(), Descent.NONE);
    }

    /// Looks anew at what became of them.
    public void lookAtUse() {
        used.lookAtUse();
        spare.lookAtUse();
    }

    /// Every slot that either may keep secrets in, in use or not.
    Set<Slot> everySlot() {
        var place = new Slots(environment, source, false);
        var slots = new HashSet<>(schemes.every(place));
        slots.addAll(schemes.every(place.other()));
        return slots;
    }

    private void take(Access now) {
        access = now;
        changed.accept(now);
    }
}
