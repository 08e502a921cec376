package dev.sextant.bench;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// Runs the benchmarks named on the command line, or all, and prints their table.
final class Main {

    /// Fewer will do for what takes minutes.
    private static final int RUNS = Integer.getInteger("sextant.bench.runs", 9);

    private static final int WARM_UPS = Math.min(4, RUNS);

    private final List<Benchmark> benchmarks;
    private final PrintStream out;

    private Main(List<Benchmark> benchmarks, PrintStream out) {
        this.benchmarks = benchmarks;
        this.out = out;
    }

    static void main(String[] names) throws Exception {
        var all = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
        new Main(all, System.out).run(List.of(names));
    }

    private void run(List<String> names) throws Exception {
        var chosen = benchmarks.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
        if (chosen.isEmpty()) {
            out.print("There is no such benchmark. There are:\n" + Table.list(benchmarks));
            return;
        }
        out.println("Medians of " + RUNS + " runs after " + WARM_UPS + " to warm up; JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores\n");
        try {
            for (Benchmark benchmark : chosen) {
                run(benchmark);
            }
        } finally {
            benchmarks.forEach(Benchmark::close);
        }
    }

    private void run(Benchmark benchmark) throws Exception {
        var timings = new Stopwatch(WARM_UPS, RUNS).time(benchmark.steps());
        out.println(Table.of(benchmark, timings));
        if (!timings.isEmpty()) {
            benchmark.remarks().forEach(remark -> out.println("  " + remark));
        }
    }
}
