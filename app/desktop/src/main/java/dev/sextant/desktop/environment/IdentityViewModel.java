package dev.sextant.desktop.environment;

import dev.sextant.environment.Identity;
import dev.sextant.exchange.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The certificate we show to servers that ask for one, as a person picks its files.
public final class IdentityViewModel {
    private final Consumer<Optional<Identity>> changed;
    private final BiConsumer<Identity, Secret> keeper;
    private final ReadOnlyObjectWrapper<Optional<Identity>> identity =
            new ReadOnlyObjectWrapper<>(this, "identity", Optional.empty());

    IdentityViewModel(Consumer<Optional<Identity>> changed, BiConsumer<Identity, Secret> keeper) {
        this.changed = changed;
        this.keeper = keeper;
    }

    /// The certificate; none is shown by default.
    public ReadOnlyObjectProperty<Optional<Identity>> identityProperty() {
        return identity.getReadOnlyProperty();
    }

    /// Shows a chain and its key, both PEM.
    public void pem(Path certificate, Path key) {
        set(Optional.of(new Identity.Pem(certificate, key, password())));
    }

    /// Shows what a PKCS#12 file holds.
    public void pkcs12(Path file) {
        set(Optional.of(new Identity.Pkcs12(file, password())));
    }

    /// Keeps the password that opens the files, with the other secrets.
    public void unlock(Secret password) {
        identity.get().ifPresent(files -> {
            keeper.accept(files, password);
            set(Optional.of(files));
        });
    }

    /// Shows none.
    public void forget() {
        set(Optional.empty());
    }

    /// The password of the files; empty while none was given.
    public Secret password() {
        return identity.get()
                .map(files -> switch (files) {
                    case Identity.Pem(var _, var _, var password) -> password;
                    case Identity.Pkcs12(var _, var password) -> password;
                })
                .orElseGet(() -> Secret.of(""));
    }

    void take(Optional<Identity> other) {
        identity.set(other);
    }

    private void set(Optional<Identity> now) {
        identity.set(now);
        changed.accept(now);
    }
}
