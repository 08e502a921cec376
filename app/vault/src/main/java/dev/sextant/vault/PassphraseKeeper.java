package dev.sextant.vault;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Keeps secrets in a vault file whose key a passphrase wraps.
public final class PassphraseKeeper implements SecretKeeper {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Stretch stretch;
    private final Duration patience;

    /// A keeper that locks after half an hour without use.
    public PassphraseKeeper() {
        this(Stretch.USUAL, PATIENCE);
    }

    PassphraseKeeper(Stretch stretch, Duration patience) {
        this.stretch = stretch;
        this.patience = patience;
    }

    @Override
    public String id() {
        return "passphrase";
    }

    @Override
    public String title() {
        return "A passphrase";
    }

    @Override
    public String promise() {
        return "Secrets are encrypted in a file of yours; the passphrase opens it and is kept nowhere.";
    }

    @Override
    public boolean asksPassphrase() {
        return true;
    }

    @Override
    public Optional<Problem> hindrance() {
        return Optional.empty();
    }

    @Override
    public Opened open(Path folder, Secret passphrase) {
        if (passphrase.isEmpty()) {
            return new Opened.Refused(Troubles.emptyPassphrase());
        }
        var file = new VaultFile(folder);
        try {
            return file.alone(() -> {
                var whole = file.read();
                return whole.isPresent() ? existing(file, whole.get(), passphrase) : begun(file, passphrase);
            });
        } catch (IOException e) {
            return new Opened.Refused(Troubles.unreadable(file.path(), e));
        }
    }

    private Opened begun(VaultFile file, Secret passphrase) throws IOException {
        var keys = new Keys(new Sealing().random(Keys.LENGTH));
        file.write(new Scroll(Wrapping.wrap(keys.root(), passphrase, stretch), Map.of()).bytes(keys));
        return ready(file, keys);
    }

    private Opened existing(VaultFile file, byte[] whole, Secret passphrase) {
        var scroll = Scroll.read(whole);
        if (scroll.isEmpty()) {
            return new Opened.Refused(Troubles.notAVault(file.path()));
        }
        if (!(scroll.get().lock() instanceof Lock.Wrapped wrapped)) {
            return new Opened.Refused(Troubles.otherKeeper(file.path(), "the system's keyring"));
        }
        var key = Wrapping.unwrap(wrapped, passphrase);
        if (key.isEmpty()) {
            return new Opened.Refused(Troubles.wrongPassphrase());
        }
        var keys = new Keys(key.get());
        return Scroll.vouched(whole, keys) ? ready(file, keys) : new Opened.Refused(Troubles.damaged(file.path()));
    }

    private Opened ready(VaultFile file, Keys keys) {
        return new Opened.Ready(new Vault("the vault behind your passphrase", file, keys, Idleness.of(patience)));
    }
}
