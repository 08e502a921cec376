package dev.sextant.vault;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Locale;
import java.util.Optional;

/// Secret Service or KWallet over D-Bus, the macOS Keychain, the Windows Credential Manager.
final class SystemKeychain implements Keychain {
    private static final String DOMAIN = "Sextant";

    @Override
    public String name() {
        if (runsOn("windows")) {
            return "Windows Credential Manager";
        }
        return runsOn("mac") ? "macOS Keychain" : "the system's keyring";
    }

    @Override
    public void ask() throws Silent {
        use(Keyring::getKeyringStorageType);
    }

    @Override
    public Optional<String> get(String account) throws Silent {
        return use(keyring -> {
            try {
                return Optional.of(keyring.getPassword(DOMAIN, account)).filter(text -> !text.isEmpty());
            } catch (PasswordAccessException e) {
                if (isMissing(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public void put(String account, String text) throws Silent {
        use(keyring -> {
            keyring.setPassword(DOMAIN, account, text);
            return text;
        });
    }

    /// Something done with an open keyring.
    private interface Use<T> {
        T with(Keyring keyring) throws Exception;
    }

    private static <T> T use(Use<T> use) throws Silent {
        try {
            var keyring = open();
            try {
                return use.with(keyring);
            } finally {
                keyring.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        } catch (Exception e) {
            throw silent(e);
        }
    }

    private static Keyring open() throws BackendNotSupportedException {
        if (runsOn("windows") || runsOn("mac")) {
            return Keyring.create();
        }
        try {
            return Keyring.create(KeyringStorageType.GNOME_KEYRING);
        } catch (BackendNotSupportedException _) {
            return Keyring.create(KeyringStorageType.KWALLET);
        }
    }

    /// A missing entry and a keyring that stays locked come as one exception; its text tells them apart.
    private static boolean isMissing(PasswordAccessException e) {
        var message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no stored credentials") || message.contains("not found");
    }

    private static boolean runsOn(String system) {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains(system);
    }

    private static Silent silent(Exception e) {
        var message = e.getMessage();
        return new Silent(
                message == null || message.isBlank() ? e.getClass().getSimpleName() + "." : message.strip() + ".");
    }
}
