package dev.sextant.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Slot;
import dev.sextant.schema.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The two places that a credential and its spare share.
final class SlotsTest {
    @Test
    void firstCredentialTakesTheFirstPlace() {
        assertEquals(
                "bearer.token",
                Slots.inUse("acme", "", Access.OPEN).of("bearer", "token").field());
        assertEquals(
                "spare.bearer.token",
                Slots.spare("acme", "", Access.OPEN).of("bearer", "token").field());
    }

    @Test
    void sourceHasPlacesOfItsOwnWhateverItsName() {
        var place = Slots.inUse("acme", "a/spare.b", Access.OPEN);
        var slot = place.of("bearer", "token");
        assertEquals(new Slot("acme", "a/spare.b/bearer.token"), slot);
        assertFalse(
                Slots.inUse("acme", "a/spare.b", Access.OPEN.with(stored(slot))).second());
    }

    @Test
    void afterARotationTheSpareTakesTheFreePlace() {
        var second = new Slots("acme", "", true);
        var rotated = Access.OPEN.with(stored(second.of("bearer", "token")));
        assertTrue(Slots.inUse("acme", "", rotated).second());
        assertFalse(Slots.spare("acme", "", rotated).second());
    }

    @Test
    void newCredentialBesideASpareInTheFirstPlaceTakesTheSecond() {
        var first = new Slots("acme", "", false);
        var access = Access.OPEN.sparing(stored(first.of("bearer", "token")));
        assertTrue(Slots.inUse("acme", "", access).second());
    }

    private static Credential stored(Slot slot) {
        return new Credential("bearer", Value.Struct.EMPTY, Map.of(), Map.of("token", new Reference.Stored(slot)));
    }
}
