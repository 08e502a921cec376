package dev.sextant.desktop.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.environment.SecretStore.Held;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where secrets are kept, with the real vault.
final class SecretsViewModelTest {
    private static final Slot SLOT = new Slot("production", "bearer.token");
    private static final String CANARY = "canary-6f1f0d2a-token";

    @TempDir
    private Path home;

    private final List<String> remembered = new ArrayList<>();
    private final ChosenSecrets store = new ChosenSecrets();

    @Test
    void nothingIsWrittenBeforeTheChoice() throws IOException {
        var model = model(store);
        model.at(folder());
        model.safe().put(SLOT, Secret.of(CANARY), problem -> assertTrue(problem.isEmpty()));
        model.typed();

        var asking = assertInstanceOf(
                SecretsState.Asking.class, model.stateProperty().get());
        assertEquals(
                List.of("passphrase", Way.MEMORY),
                asking.ways().stream()
                        .map(Way::id)
                        .filter(id -> !id.equals("system"))
                        .toList());
        assertEquals(List.of(), files());
        assertEquals(List.of(), remembered);
    }

    @Test
    void whatWasTypedBeforeIsInTheVaultAfterwardsAndNowhereInClear() throws IOException {
        kept();
        for (var file : files()) {
            assertFalse(
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY),
                    file.toString());
        }
        assertEquals(List.of("passphrase"), remembered);
    }

    @Test
    void nextRunAsksForThePassphraseAndTellsAWrongOne() {
        kept();
        var next = new ChosenSecrets();
        var model = model(next);
        model.restore(Optional.of("passphrase"));
        model.at(folder());

        assertInstanceOf(SecretsState.Shut.class, model.stateProperty().get());
        assertInstanceOf(Held.Unavailable.class, next.get(SLOT));

        model.unlock(Secret.of("wrong"));
        var shut =
                assertInstanceOf(SecretsState.Shut.class, model.stateProperty().get());
        assertTrue(shut.trouble().isPresent());

        model.unlock(Secret.of("open sesame"));
        assertInstanceOf(SecretsState.Kept.class, model.stateProperty().get());
        assertEquals(CANARY, next.get(SLOT).found().orElseThrow().reveal());
    }

    @Test
    void lockedSecretsBlockWithAReason() {
        var model = kept();
        model.lock();

        var held = assertInstanceOf(Held.Unavailable.class, store.get(SLOT));
        assertEquals("The secrets are locked.", held.problem().what());
        assertInstanceOf(SecretsState.Shut.class, model.stateProperty().get());
    }

    @Test
    void secretsGoAlongWhenTheWorkspaceFindsItsFolder() {
        var model = kept();
        model.carry(home.resolve("other"));
        assertInstanceOf(SecretsState.Shut.class, model.stateProperty().get());
        model.unlock(Secret.of("open sesame"));

        assertEquals(CANARY, store.get(SLOT).found().orElseThrow().reveal());
    }

    @Test
    void passphraseIsChangedByWhoeverKnowsTheOldOne() {
        var model = kept();
        var refused = new ArrayList<Problem>();
        model.changePassphrase(Secret.of("wrong"), Secret.of("other"), problem -> problem.ifPresent(refused::add));
        assertEquals(1, refused.size());

        model.changePassphrase(
                Secret.of("open sesame"), Secret.of("other"), problem -> problem.ifPresent(refused::add));
        assertEquals(1, refused.size(), refused.toString());
        model.lock();
        model.unlock(Secret.of("open sesame"));
        assertInstanceOf(SecretsState.Shut.class, model.stateProperty().get());
        model.unlock(Secret.of("other"));
        assertEquals(CANARY, store.get(SLOT).found().orElseThrow().reveal());
    }

    @Test
    void secretsMoveFromOneWayOfKeepingThemToAnother() throws IOException {
        var model = kept();
        model.askAnew();
        assertTrue(assertInstanceOf(
                        SecretsState.Asking.class, model.stateProperty().get())
                .moving());
        model.leave();
        assertInstanceOf(SecretsState.Kept.class, model.stateProperty().get());

        model.askAnew();
        model.choose("passphrase", Secret.of("another vault"));
        assertInstanceOf(SecretsState.Kept.class, model.stateProperty().get());
        assertEquals(CANARY, store.get(SLOT).found().orElseThrow().reveal());
        model.lock();
        model.unlock(Secret.of("another vault"));
        assertEquals(CANARY, store.get(SLOT).found().orElseThrow().reveal());

        model.askAnew();
        model.choose(Way.MEMORY, Secret.of(""));
        assertInstanceOf(SecretsState.Fleeting.class, model.stateProperty().get());
        assertEquals(CANARY, store.get(SLOT).found().orElseThrow().reveal());
        assertEquals(List.of(), files());
        assertEquals(Way.MEMORY, remembered.getLast());

        model.ask();
        model.choose("passphrase", Secret.of("open sesame"));
        assertEquals(CANARY, store.get(SLOT).found().orElseThrow().reveal());
    }

    @Test
    void moveThatIsRefusedLeavesAllAsItWas() {
        var model = kept();
        model.askAnew();
        model.choose("passphrase", Secret.of(""));

        var asking = assertInstanceOf(
                SecretsState.Asking.class, model.stateProperty().get());
        assertTrue(asking.trouble().isPresent());
        assertEquals(CANARY, store.get(SLOT).found().orElseThrow().reveal());
        model.leave();
        assertInstanceOf(SecretsState.Kept.class, model.stateProperty().get());
    }

    @Test
    void lockIsAFaultThatFacesCanMend() {
        var model = kept();
        model.lock();

        var held = assertInstanceOf(Held.Unavailable.class, store.get(SLOT));
        assertEquals(Problem.Fault.LOCKED, held.problem().fault());
    }

    @Test
    void thisRunOnlyIsRememberedAndAskedNoMore() {
        var model = model(store);
        model.at(folder());
        model.choose(Way.MEMORY, Secret.of(""));
        model.typed();

        assertInstanceOf(SecretsState.Fleeting.class, model.stateProperty().get());
        assertEquals(List.of(Way.MEMORY), remembered);
    }

    private SecretsViewModel kept() {
        var model = model(store);
        model.at(folder());
        model.safe().put(SLOT, Secret.of(CANARY), _ -> {});
        model.typed();
        model.choose("passphrase", Secret.of("open sesame"));
        assertInstanceOf(SecretsState.Kept.class, model.stateProperty().get());
        return model;
    }

    private SecretsViewModel model(ChosenSecrets secrets) {
        var keepers = ServiceLoader.load(SecretKeeper.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new SecretsViewModel(secrets, keepers, Background.inline(), remembered::add);
    }

    private Path folder() {
        return home.resolve("secrets");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
