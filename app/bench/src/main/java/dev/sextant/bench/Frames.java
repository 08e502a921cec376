package dev.sextant.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/// How long a window's frames waited for one another, and how long its thread worked for one; the longest of each run.
/// For the JavaFX thread.
final class Frames extends AnimationTimer {
    private static final int WARM_UPS = 4;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Duration> waits = new ArrayList<>();
    private final List<Duration> works = new ArrayList<>();
    private long last;
    private long worked;
    private long longestWait;
    private long longestWork;

    void begin() {
        last = System.nanoTime();
        worked = threads.getCurrentThreadCpuTime();
        longestWait = 0;
        longestWork = 0;
        start();
    }

    void end() {
        stop();
        handle(0);
        waits.add(Duration.ofNanos(longestWait));
        works.add(Duration.ofNanos(longestWork));
    }

    @Override
    public void handle(long pulse) {
        var now = System.nanoTime();
        var processor = threads.getCurrentThreadCpuTime();
        longestWait = Math.max(longestWait, now - last);
        longestWork = Math.max(longestWork, processor - worked);
        last = now;
        worked = processor;
    }

    @Override
    public String toString() {
        return "longest wait for a frame: %s; most processor time for one: %s".formatted(words(waits), words(works));
    }

    private static String words(List<Duration> runs) {
        var timings = new Timings(runs.subList(Math.min(WARM_UPS, runs.size() - 1), runs.size()));
        return "median %d ms, worst %d ms"
                .formatted(timings.median().toMillis(), timings.worst().toMillis());
    }
}
