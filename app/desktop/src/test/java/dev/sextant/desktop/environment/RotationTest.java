package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.exchange.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A second credential beside the one in use, and what environments inherit, without a window.
final class RotationTest {
    private static final String CANARY = "canary-0d1c7e55-spare";

    private final EnvironmentsViewModel environments = Places.some();
    private final EnvironmentEditorViewModel editor = Places.editor(environments);

    @Test
    void spareTakesOverAndTheOldOneStaysUntilForgotten() {
        both();
        editor.credentials().rotate();
        assertEquals("…pare", editor.credential().secret("token").orElseThrow().tail());
        assertEquals(
                "…cdef",
                editor.credentials().spare().secret("token").orElseThrow().tail());
        assertTrue(editor.credentials().switchedProperty().get());

        editor.credentials().rotate();
        assertEquals("…cdef", editor.credential().secret("token").orElseThrow().tail());

        editor.credentials().rotate();
        editor.credentials().forgetSpare();
        assertInstanceOf(
                CredentialState.None.class,
                editor.credentials().spare().stateProperty().get());
        assertEquals("…pare", editor.credential().secret("token").orElseThrow().tail());
    }

    @Test
    void newSpareAfterASwitchHasASlotOfItsOwn() {
        both();
        editor.credentials().rotate();
        editor.credentials().forgetSpare();
        editor.credentials().spare().choose("bearer");
        editor.credentials().spare().keep("token", Secret.of("fedcba9876543210"));

        assertEquals(
                "…3210",
                editor.credentials().spare().secret("token").orElseThrow().tail());
        assertEquals("…pare", editor.credential().secret("token").orElseThrow().tail());
    }

    @Test
    void typedSecretsAreInTheStoreAloneAndInNoText() {
        both();
        var environment = environments.current();
        assertTrue(environment.access().credential().secrets().isEmpty());
        assertTrue(environment.access().spare().secrets().isEmpty());
        assertFalse(environment.toString().contains(CANARY), "the environment shows a secret");
        assertFalse(
                editor.credentials().spare().stateProperty().get().toString().contains(CANARY),
                "the card shows a secret");
    }

    @Test
    void regionsInheritAllButTheirAddress() {
        both();
        var base = environments.current();
        var us = Places.place("us", Stage.LOCAL)
                .with(Places.place("us", Stage.LOCAL).traits().basedOn(base.name()));
        var eu = Places.place("eu", Stage.LOCAL).with(us.traits());
        environments.arrange(List.of(base, us, eu));
        environments.currentProperty().set(eu);

        assertEquals(List.of(us, eu), environments.family());
        assertEquals("bearer", environments.effective().access().credential().scheme());
        assertEquals(
                "grpc://eu.fleet.example:443",
                environments.effective().address("control plane").orElseThrow());
    }

    @Test
    void changeOfTheBaseReachesWhatInherits() {
        var base = environments.current();
        var eu = new Environment("eu", Stage.LOCAL, Map.of(), Map.of(), dev.sextant.environment.Access.OPEN)
                .with(base.traits().basedOn(base.name()));
        environments.arrange(List.of(base, eu));
        environments.currentProperty().set(eu);
        environments.change(base.with("policies", "https://new.example"));

        assertEquals(
                "https://new.example",
                environments.effective().address("policies").orElseThrow());
    }

    @Test
    void lockedEnvironmentDoesNotChange() {
        editor.describe(editor.edited().traits().locked(true));
        editor.address("policies", "https://x.example");
        assertTrue(environments.current().address("policies").isEmpty());

        editor.describe(editor.edited().traits().locked(false));
        editor.address("policies", "https://x.example");
        assertEquals(
                "https://x.example", environments.current().address("policies").orElseThrow());
    }

    private void both() {
        editor.credential().choose("bearer");
        editor.credential().keep("token", Secret.of("0123456789abcdef"));
        editor.credentials().spare().choose("bearer");
        editor.credentials().spare().keep("token", Secret.of(CANARY));
    }
}
