package dev.sextant.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.SecretKeeper.LockableSecrets;
import dev.sextant.environment.SecretKeeper.Opened;
import dev.sextant.environment.SecretStore.Held;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A vault that a passphrase opens.
final class PassphraseVaultTest {
    private static final Slot TOKEN = new Slot("production", "bearer.token");
    private static final Stretch LIGHT = new Stretch(64, 1, 1);
    private static final String CANARY = "canary-Jx9-ünïcode-\uD83E\uDD86";

    @TempDir
    private Path folder;

    @Test
    void secretIsBackInTheNextRun() {
        try (var vault = opened("open sesame")) {
            assertEquals(Optional.empty(), vault.put(TOKEN, Secret.of(CANARY)));
        }
        try (var vault = opened("open sesame")) {
            assertEquals(CANARY, present(vault, TOKEN));
            assertInstanceOf(Held.Absent.class, vault.get(new Slot("staging", "bearer.token")));
        }
    }

    @Test
    void removedSecretIsGone() {
        try (var vault = opened("open sesame")) {
            vault.put(TOKEN, Secret.of(CANARY));
            vault.remove(TOKEN);
            assertInstanceOf(Held.Absent.class, vault.get(TOKEN));
        }
    }

    @Test
    void whatIsReadOnceStaysAsItWasRead() throws IOException {
        try (var vault = opened("open sesame")) {
            vault.put(TOKEN, Secret.of(CANARY));
            var once = vault.once();
            assertEquals(CANARY, once.get(TOKEN).found().orElseThrow().reveal());
            Files.delete(folder.resolve("vault"));

            assertEquals(CANARY, once.get(TOKEN).found().orElseThrow().reveal());
            assertInstanceOf(Held.Unavailable.class, vault.get(TOKEN));
        }
    }

    @Test
    void whatWasReadDoesNotOpenOnceTheVaultIsLocked() {
        var vault = opened("open sesame");
        vault.put(TOKEN, Secret.of(CANARY));
        var once = vault.once();
        assertInstanceOf(Held.Present.class, once.get(TOKEN));
        vault.close();

        assertInstanceOf(Held.Unavailable.class, once.get(TOKEN));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        try (var vault = opened("open sesame")) {
            var once = vault.once();
            assertInstanceOf(Held.Absent.class, once.get(TOKEN));
            once.put(TOKEN, Secret.of(CANARY));

            assertEquals(CANARY, once.get(TOKEN).found().orElseThrow().reveal());
        }
    }

    @Test
    void wrongPassphraseIsToldAndNothingIsWritten() throws IOException {
        opened("open sesame").close();
        var before = bytes();
        var refused = assertInstanceOf(Opened.Refused.class, open("open sesam"));

        assertEquals(
                "The passphrase does not open the vault.", refused.problem().what());
        assertTrue(Arrays.equals(before, bytes()));
    }

    @Test
    void emptyPassphraseIsRefused() {
        assertInstanceOf(Opened.Refused.class, open(""));
        assertFalse(Files.exists(folder.resolve("vault")));
    }

    @Test
    void changedPassphraseOpensAndTheOldOneNoLonger() {
        try (var vault = opened("old words")) {
            vault.put(TOKEN, Secret.of(CANARY));
            assertTrue(
                    vault.change(Secret.of("not them"), Secret.of("new words")).isPresent());
            assertEquals(Optional.empty(), vault.change(Secret.of("old words"), Secret.of("new words")));
            assertEquals(CANARY, present(vault, TOKEN));
        }
        assertInstanceOf(Opened.Refused.class, open("old words"));
        try (var vault = opened("new words")) {
            assertEquals(CANARY, present(vault, TOKEN));
        }
    }

    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        try (var vault = opened("open sesame")) {
            vault.put(TOKEN, Secret.of(CANARY));
        }
        var sound = bytes();
        for (var at = 0; at < sound.length; at++) {
            for (var bit : new int[] {1, 0x80}) {
                var bytes = sound.clone();
                bytes[at] ^= (byte) bit;
                Files.write(folder.resolve("vault"), bytes);
                assertInstanceOf(Opened.Refused.class, open("open sesame"), "byte " + at);
            }
        }
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        opened("open sesame").close();
        var sound = bytes();
        for (var length = 0; length < sound.length; length++) {
            Files.write(folder.resolve("vault"), Arrays.copyOf(sound, length));
            assertInstanceOf(Opened.Refused.class, open("open sesame"), "cut at " + length);
        }
    }

    @Test
    void changeBehindItsBackIsNoticedWhileOpen() throws IOException {
        try (var vault = opened("open sesame")) {
            vault.put(TOKEN, Secret.of(CANARY));
            var bytes = bytes();
            bytes[bytes.length - 40] ^= 1;
            Files.write(folder.resolve("vault"), bytes);

            assertInstanceOf(Held.Unavailable.class, vault.get(TOKEN));
            assertTrue(vault.put(TOKEN, Secret.of("x")).isPresent());
            assertTrue(Arrays.equals(bytes, bytes()));
        }
    }

    @Test
    void sameSecretTwiceLooksDifferent() throws IOException {
        try (var vault = opened("open sesame")) {
            vault.put(TOKEN, Secret.of(CANARY));
            var once = Base64.getEncoder().encodeToString(bytes());
            vault.put(TOKEN, Secret.of(CANARY));
            assertNotEquals(once, Base64.getEncoder().encodeToString(bytes()));
        }
    }

    @Test
    void entryMovedToAnotherSlotDoesNotOpen() {
        var keys = new Keys(new Sealing().random(Keys.LENGTH));
        var sealed = new Sealing().seal(keys.sealing(), new byte[] {1, 2, 3}, Scroll.bound(TOKEN));

        assertTrue(new Sealing()
                .open(keys.sealing(), sealed, Scroll.bound(new Slot("staging", "bearer.token")))
                .isEmpty());
        assertTrue(
                new Sealing().open(keys.sealing(), sealed, Scroll.bound(TOKEN)).isPresent());
    }

    @Test
    void fileHoldsNoSecretInAnyFormAndIsTheOwnersAlone() throws IOException {
        try (var vault = opened("open sesame")) {
            vault.put(TOKEN, Secret.of(CANARY));
        }
        var raw = new String(bytes(), StandardCharsets.ISO_8859_1);
        var utf8 = new String(CANARY.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertFalse(raw.contains("canary-Jx9"), raw);
        assertFalse(raw.contains(utf8), raw);
        assertFalse(raw.contains("open sesame"), raw);
        assertFalse(raw.contains(Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8))), raw);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault"))));
    }

    @Test
    void closedVaultIsShutAndNotEmpty() {
        var vault = opened("open sesame");
        vault.put(TOKEN, Secret.of(CANARY));
        vault.close();

        assertInstanceOf(Held.Unavailable.class, vault.get(TOKEN));
        assertTrue(vault.put(TOKEN, Secret.of("x")).isPresent());
    }

    @Test
    void closingWipesTheKeys() {
        var root = new Sealing().random(Keys.LENGTH);
        var keys = new Keys(root);
        var sealing = keys.sealing();
        keys.close();

        assertTrue(Arrays.equals(new byte[Keys.LENGTH], root));
        assertTrue(Arrays.equals(new byte[Keys.LENGTH], sealing));
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void idleVaultLocksItself() throws InterruptedException {
        var keeper = new PassphraseKeeper(LIGHT, Duration.ofMillis(50));
        var ready = assertInstanceOf(Opened.Ready.class, keeper.open(folder, Secret.of("open sesame")));
        var shut = new CountDownLatch(1);
        ready.secrets().listen(shut::countDown);
        if (ready.secrets().get(TOKEN) instanceof Held.Absent) {
            assertTrue(shut.await(50, TimeUnit.SECONDS), "nobody heard that it locked");
        }
        assertInstanceOf(Held.Unavailable.class, ready.secrets().get(TOKEN));
        assertEquals(Set.of(), ready.secrets().slots());
    }

    @Test
    void folderThatCannotBeWrittenIsRefused() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertInstanceOf(
                Opened.Refused.class,
                new PassphraseKeeper(LIGHT, Duration.ZERO).open(file.resolve("in"), Secret.of("open sesame")));
    }

    @Test
    void twoOpenVaultsShareTheFile() {
        try (var one = opened("open sesame");
                var other = opened("open sesame")) {
            one.put(TOKEN, Secret.of("first"));
            other.put(new Slot("staging", "basic.password"), Secret.of("second"));

            assertEquals("first", present(other, TOKEN));
            assertEquals("second", present(one, new Slot("staging", "basic.password")));
        }
    }

    private static String present(LockableSecrets vault, Slot slot) {
        return assertInstanceOf(Held.Present.class, vault.get(slot)).secret().reveal();
    }

    private LockableSecrets opened(String passphrase) {
        return assertInstanceOf(Opened.Ready.class, open(passphrase)).secrets();
    }

    private Opened open(String passphrase) {
        return new PassphraseKeeper(LIGHT, Duration.ZERO).open(folder, Secret.of(passphrase));
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(folder.resolve("vault"));
    }
}
