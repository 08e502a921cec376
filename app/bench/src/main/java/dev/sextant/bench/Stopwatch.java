package dev.sextant.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Times steps turn by turn, so that a busy moment of the machine falls on all of them alike.
final class Stopwatch {

    private final int warmUps;
    private final int runs;
    private final List<Object> kept = new ArrayList<>();

    Stopwatch(int warmUps, int runs) {
        this.warmUps = warmUps;
        this.runs = runs;
    }

    /// The timings of each step by its name, without the runs that warm the JVM up.
    SequencedMap<String, Timings> time(List<Step> steps) throws Exception {
        var taken = new LinkedHashMap<String, List<Duration>>();
        for (int run = 0; run < warmUps + runs; run++) {
            for (Step step : steps) {
                Duration duration = once(step);
                if (run >= warmUps) {
                    taken.computeIfAbsent(step.name(), _ -> new ArrayList<>()).add(duration);
                }
            }
            kept.clear();
        }
        var timings = new LinkedHashMap<String, Timings>();
        for (Map.Entry<String, List<Duration>> step : taken.entrySet()) {
            timings.put(step.getKey(), new Timings(step.getValue()));
        }
        return timings;
    }

    private Duration once(Step step) throws Exception {
        long begun = System.nanoTime();
        kept.add(step.work().run());
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
