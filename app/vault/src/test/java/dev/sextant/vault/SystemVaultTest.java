package dev.sextant.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.SecretKeeper.Opened;
import dev.sextant.environment.SecretStore.Held;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vault whose key the system's keyring holds.
final class SystemVaultTest {
    private static final Slot TOKEN = new Slot("production", "bearer.token");

    @TempDir
    private Path folder;

    @Test
    void secretIsBackInTheNextRun() {
        var keychain = new Memory();
        ready(keychain).secrets().put(TOKEN, Secret.of("canary"));

        var held = ready(keychain).secrets().get(TOKEN);
        assertEquals(
                "canary", assertInstanceOf(Held.Present.class, held).secret().reveal());
        assertEquals(1, keychain.texts.size());
        assertFalse(keychain.texts.containsValue("canary"));
    }

    @Test
    void silentKeyringIsAProblemAndNothingIsWritten() {
        var keychain = new Memory();
        keychain.silent = true;
        var keeper = new SystemKeeper(keychain);

        assertTrue(keeper.hindrance().isPresent());
        assertInstanceOf(Opened.Refused.class, keeper.open(folder, Secret.of("")));
        assertFalse(Files.exists(folder.resolve("vault")));
    }

    @Test
    void forgottenKeyIsNamedAndTheVaultStays() {
        var keychain = new Memory();
        ready(keychain).secrets().put(TOKEN, Secret.of("canary"));
        keychain.texts.clear();
        var refused = assertInstanceOf(Opened.Refused.class, new SystemKeeper(keychain).open(folder, Secret.of("")));

        assertTrue(refused.problem().what().contains("does not have the vault's key"), refused.toString());
        assertTrue(Files.exists(folder.resolve("vault")));
    }

    @Test
    void strangeKeyOpensNothing() {
        var keychain = new Memory();
        ready(keychain);
        keychain.texts.replaceAll((_, _) -> "AAAA");

        assertInstanceOf(Opened.Refused.class, new SystemKeeper(keychain).open(folder, Secret.of("")));
    }

    @Test
    void vaultOfAPassphraseIsNotTakenOver() {
        new PassphraseKeeper(new Stretch(64, 1, 1), Duration.ZERO).open(folder, Secret.of("words"));

        assertInstanceOf(Opened.Refused.class, new SystemKeeper(new Memory()).open(folder, Secret.of("")));
    }

    private Opened.Ready ready(Keychain keychain) {
        return assertInstanceOf(Opened.Ready.class, new SystemKeeper(keychain).open(folder, Secret.of("")));
    }

    /// A keyring in memory.
    private static final class Memory implements Keychain {
        private final Map<String, String> texts = new HashMap<>();
        private boolean silent;

        @Override
        public String name() {
            return "the test's keyring";
        }

        @Override
        public void ask() throws Silent {
            if (silent) {
                throw new Silent("No bus.");
            }
        }

        @Override
        public Optional<String> get(String account) throws Silent {
            ask();
            return Optional.ofNullable(texts.get(account));
        }

        @Override
        public void put(String account, String text) throws Silent {
            ask();
            texts.put(account, text);
        }
    }
}
