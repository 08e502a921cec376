package dev.sextant.desktop.environment;

import dev.sextant.environment.Identity;
import dev.sextant.environment.Tls;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Whom an environment trusts, as a person changes it.
public final class TrustViewModel {
    private final Supplier<Tls> now;
    private final Consumer<Tls> changed;

    TrustViewModel(Supplier<Tls> now, Consumer<Tls> changed) {
        this.now = now;
        this.changed = changed;
    }

    /// Says whether certificates are verified.
    public void verify(boolean verified) {
        changed.accept(new Tls(verified, now.get().authorities(), now.get().identity()));
    }

    /// Trusts the authorities of one more PEM file.
    public void add(Path file) {
        var files = new LinkedHashSet<>(now.get().authorities());
        files.add(file);
        take(List.copyOf(files));
    }

    /// Trusts a file's authorities no longer.
    public void remove(Path file) {
        take(now.get().authorities().stream().filter(kept -> !kept.equals(file)).toList());
    }

    /// Shows servers that ask this certificate, or none.
    void show(Optional<Identity> identity) {
        changed.accept(new Tls(now.get().verified(), now.get().authorities(), identity));
    }

    private void take(List<Path> authorities) {
        changed.accept(new Tls(now.get().verified(), authorities, now.get().identity()));
    }
}
