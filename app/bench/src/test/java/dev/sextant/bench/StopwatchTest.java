package dev.sextant.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How steps are timed, and how the figures read.
final class StopwatchTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void takesTurnsAndLeavesTheWarmUpOut() throws Exception {
        var timings = new Stopwatch(1, 2).time(List.of(step("one"), step("two")));

        assertEquals(List.of("one", "two", "one", "two", "one", "two"), done);
        assertEquals(List.of("one", "two"), List.copyOf(timings.sequencedKeySet()));
        assertEquals(2, timings.firstEntry().getValue().sorted().size());
    }

    @Test
    void printsARowAStepWithItsRatio() throws Exception {
        var steps = List.of(step("one"), step("two"));

        String table = Table.of(asking(steps), new Stopwatch(0, 1).time(steps));

        assertEquals(4, table.lines().count());
        assertTrue(table.lines().toList().get(2).matches(" +one +[0-9.]+ +[0-9.]+ +[0-9.]+ +1.00"), table);
    }

    @Test
    void saysThatAnInputIsMissing() throws Exception {
        String table = Table.of(asking(List.of()), new Stopwatch(0, 1).time(List.of()));

        assertEquals("turns: skipped, its input is not on this machine\n", table);
    }

    private Step step(String name) {
        return new Step(name, () -> done.add(name));
    }

    private static Benchmark asking(List<Step> steps) {
        return new Benchmark() {
            @Override
            public String name() {
                return "turns";
            }

            @Override
            public String question() {
                return "whether steps take turns";
            }

            @Override
            public List<Step> steps() {
                return steps;
            }
        };
    }
}
