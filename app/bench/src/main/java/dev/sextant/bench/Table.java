package dev.sextant.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures of a benchmark as text: a row a step, its times, and how it compares to the first.
final class Table {

    private static final String ROW = "  %-44s %10s %10s %10s %8s";

    private Table() {}

    static String of(Benchmark benchmark, SequencedMap<String, Timings> timings) {
        var head = Stream.of(
                benchmark.name() + ": " + benchmark.question(),
                ROW.formatted("", "median ms", "best", "worst", "ratio"));
        if (timings.isEmpty()) {
            return benchmark.name() + ": skipped, its input is not on this machine\n";
        }
        Timings yardstick = timings.firstEntry().getValue();
        var rows = timings.entrySet().stream().map(step -> row(step, yardstick));
        return Stream.concat(head, rows).collect(Collectors.joining("\n", "", "\n"));
    }

    static String list(List<Benchmark> benchmarks) {
        return benchmarks.stream()
                .map(benchmark -> "  %-24s %s\n".formatted(benchmark.name(), benchmark.question()))
                .collect(Collectors.joining());
    }

    private static String row(Map.Entry<String, Timings> step, Timings yardstick) {
        Timings timings = step.getValue();
        return ROW.formatted(
                step.getKey(),
                millis(timings.median()),
                millis(timings.best()),
                millis(timings.worst()),
                "%.2f".formatted(timings.over(yardstick)));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6);
    }
}
