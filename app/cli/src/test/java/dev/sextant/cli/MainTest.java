package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.exchange.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Help, version, wrong usage.
final class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"--help", "help"})
    void helpShowsEveryCommandAndExitCode(String words) {
        var ran = new Shell().run(words);

        assertEquals(Exit.OK, ran.code());
        for (var command : new String[] {"list", "describe", "call", "samples"}) {
            assertTrue(ran.out().contains("\n  " + command + " "), ran.out());
        }
        for (var outcome : Outcome.values()) {
            assertTrue(
                    ran.out()
                            .lines()
                            .anyMatch(line -> line.strip().startsWith(outcome.exitCode() + " ")
                                    && line.endsWith(outcome.label())),
                    ran.out());
        }
    }

    @Test
    void versionIsTheBuilds() {
        var ran = new Shell().run("--version");

        assertTrue(ran.out().matches("sextant \\d+\\.\\d+\\.\\d+.*\\n"), ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lst", "list", "list grpc://shop:1 --jsno", "call grpc://shop:1", "samples extra"})
    void wrongUsageLeavesWithTwoAndSaysWhy(String line) {
        var ran = new Shell().run(line.isEmpty() ? new String[0] : line.split(" "));

        assertEquals(Exit.USAGE, ran.code());
        assertTrue(!ran.err().isBlank() && ran.out().isEmpty(), ran.err());
    }
}
