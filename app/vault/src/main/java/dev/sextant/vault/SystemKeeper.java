package dev.sextant.vault;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Keeps secrets in a vault file whose key the system's keyring holds. The keyring itself gets one short text: some
/// take
/// no long ones.
public final class SystemKeeper implements SecretKeeper {
    private static final int ACCOUNT = 8;

    private final Keychain keychain;

    /// A keeper over this system's keyring.
    public SystemKeeper() {
        this(new SystemKeychain());
    }

    SystemKeeper(Keychain keychain) {
        this.keychain = keychain;
    }

    @Override
    public String id() {
        return "system";
    }

    @Override
    public String title() {
        return "The system's keyring";
    }

    @Override
    public String promise() {
        return "Secrets are encrypted in a file of yours; %s holds its key and opens with your session."
                .formatted(keychain.name());
    }

    @Override
    public boolean asksPassphrase() {
        return false;
    }

    @Override
    public Optional<Problem> hindrance() {
        try {
            keychain.ask();
            return Optional.empty();
        } catch (Keychain.Silent e) {
            return Optional.of(Troubles.noKeyring(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Opened open(Path folder, Secret passphrase) {
        var file = new VaultFile(folder);
        try {
            return file.alone(() -> {
                var whole = file.read();
                return whole.isPresent() ? existing(file, whole.get()) : begun(file);
            });
        } catch (IOException e) {
            return new Opened.Refused(Troubles.unreadable(file.path(), e));
        }
    }

    private Opened begun(VaultFile file) throws IOException {
        var sealing = new Sealing();
        var account = "vault " + HexFormat.of().formatHex(sealing.random(ACCOUNT));
        var keys = new Keys(sealing.random(Keys.LENGTH));
        try {
            keychain.put(account, Base64.getEncoder().encodeToString(keys.root()));
        } catch (Keychain.Silent e) {
            keys.close();
            return new Opened.Refused(Troubles.noKeyring(String.valueOf(e.getMessage())));
        }
        file.write(new Scroll(new Lock.Keyring(account), Map.of()).bytes(keys));
        return ready(file, keys);
    }

    private Opened existing(VaultFile file, byte[] whole) {
        var scroll = Scroll.read(whole);
        if (scroll.isEmpty()) {
            return new Opened.Refused(Troubles.notAVault(file.path()));
        }
        if (!(scroll.get().lock() instanceof Lock.Keyring(var account))) {
            return new Opened.Refused(Troubles.otherKeeper(file.path(), "a passphrase"));
        }
        try {
            return keychain.get(account)
                    .flatMap(SystemKeeper::key)
                    .map(key -> vouched(file, whole, new Keys(key)))
                    .orElseGet(() -> new Opened.Refused(Troubles.keyMissing(file.path())));
        } catch (Keychain.Silent e) {
            return new Opened.Refused(Troubles.noKeyring(String.valueOf(e.getMessage())));
        }
    }

    private Opened vouched(VaultFile file, byte[] whole, Keys keys) {
        return Scroll.vouched(whole, keys) ? ready(file, keys) : new Opened.Refused(Troubles.damaged(file.path()));
    }

    private static Optional<byte[]> key(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(key -> key.length == Keys.LENGTH);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Opened ready(VaultFile file, Keys keys) {
        return new Opened.Ready(
                new Vault("the vault behind " + keychain.name(), file, keys, Idleness.of(Duration.ZERO)));
    }
}
