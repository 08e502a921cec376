package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.Json;
import org.junit.jupiter.api.Test;

/// The health of the sample servers, asked for on the command line.
final class HealthCommandTest {
    @Test
    void tellsHowTheWholeServerIs() {
        var ran = Shell.real("health", "sample:control-plane");

        assertEquals(Exit.OK, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("serving         (whole server)\n"), ran.out());
        assertTrue(ran.out().contains("serving         fleet.controlplane.v1.StatusService\n"), ran.out());
    }

    @Test
    void aServiceThatIsNotToldApartIsNotFound() {
        var ran = Shell.real("health", "sample:control-plane", "nobody.v1.Knows", "--json");

        assertEquals(6, ran.code(), ran.err());
        var told = Json.compact(ran.lines().getFirst());
        assertTrue(told.contains("\"health\":\"UNLISTED\""), told);
        assertTrue(told.contains("\"connection\":\"READY\""), told);
    }

    @Test
    void saysThatRestHasNone() {
        var ran = Shell.real("health", "sample:control-plane/policies");

        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().contains("has no health to ask for"), ran.err());
    }
}
