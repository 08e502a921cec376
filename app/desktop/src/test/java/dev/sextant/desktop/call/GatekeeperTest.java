package dev.sextant.desktop.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.environment.Traits;
import dev.sextant.session.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is asked before a call, and what nobody gets past.
final class GatekeeperTest {
    private static final Environment PLACE = Environment.NONE.named("prod");
    private static final Instant NOW = Instant.parse("2026-11-22T07:30:00Z");

    @Test
    void readGoesAtOnce() {
        assertEquals(Optional.empty(), next("GET", PLACE.with(Stage.PRODUCTION), List.of()));
    }

    @Test
    void writeInProductionIsAskedOnce() {
        var keeper = new Gatekeeper(operation("POST"));
        var place = PLACE.with(Stage.PRODUCTION);
        var gate = keeper.next(place, Optional.empty(), List.of(), false, NOW).orElseThrow();
        assertEquals(new Gate.Guarded("prod", false), gate);
        keeper.pass(gate);
        assertEquals(Optional.empty(), keeper.next(place, Optional.empty(), List.of(), false, NOW));
    }

    @Test
    void lockedEnvironmentTakesOnlyReads() {
        var locked = PLACE.with(Traits.PLAIN.locked(true));
        assertEquals(Optional.empty(), next("GET", locked, List.of()));
        assertEquals(Optional.of(new Gate.ReadOnly("prod")), next("DELETE", locked, List.of()));
    }

    @Test
    void variablesWithoutValueAreNamedBeforeAnythingIsSent() {
        assertEquals(
                Optional.of(new Gate.Lacking("prod", List.of("region", "team"))),
                next("GET", PLACE, List.of("region", "team")));
    }

    @Test
    void shutSecretsAreOfferedToBeUnlocked() {
        var shut = Problem.error("The secrets are locked.", "", "").as(Problem.Fault.LOCKED);
        var gate = new Gatekeeper(operation("GET"))
                .next(PLACE, Optional.of(new Resolution.Unresolved(shut)), List.of(), false, NOW);
        assertInstanceOf(Gate.Locked.class, gate.orElseThrow());
    }

    @Test
    void writeToSeveralNamesThoseThatCount() {
        var places = List.of(
                PLACE,
                PLACE.named("eu").with(Stage.PRODUCTION),
                PLACE.named("us").with(Stage.PRODUCTION));
        assertEquals(Optional.empty(), new Gatekeeper(operation("GET")).next(places));
        assertEquals(Optional.empty(), new Gatekeeper(operation("POST")).next(List.of(PLACE)));
        var keeper = new Gatekeeper(operation("DELETE"));
        var gate = keeper.next(places).orElseThrow();
        assertEquals(new Gate.Guarded("eu, us", true), gate);
        keeper.pass(gate);
        assertEquals(Optional.empty(), keeper.next(places));
    }

    private static Optional<Gate> next(String method, Environment place, List<String> lacking) {
        return new Gatekeeper(operation(method)).next(place, Optional.empty(), lacking, false, NOW);
    }

    private static Operation operation(String method) {
        return new Operation("tag", "", new OperationKind.Http(method, "/things"), "", false);
    }
}
