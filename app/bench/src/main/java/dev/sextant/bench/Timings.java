package dev.sextant.bench;

import java.time.Duration;
import java.util.List;

/// How long the runs of a step took, at least one, shortest first.
public record Timings(List<Duration> sorted) {

    public Timings {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was timed");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /// The run in the middle; of an even number the slower of the two.
    public Duration median() {
        return sorted.get(sorted.size() / 2);
    }

    /// The shortest run.
    public Duration best() {
        return sorted.getFirst();
    }

    /// The longest run.
    public Duration worst() {
        return sorted.getLast();
    }

    /// How many times as long as another's median this median is.
    public double over(Timings yardstick) {
        return (double) median().toNanos() / yardstick.median().toNanos();
    }
}
