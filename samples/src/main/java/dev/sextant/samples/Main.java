package dev.sextant.samples;

import dev.sextant.workspace.SampleProvider.Running;
import dev.sextant.workspace.SampleProvider.Sample;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Starts all samples, prints where they are, and stops them when the process is told to end.
public final class Main {
    private static final int PORTS_FOR_A_SAMPLE = 2;

    private Main() {}

    /// Runs until the process ends.
    ///
    /// @param arguments the first port to take; any that are free when it is not given
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
        List<Running> running = start(new Samples(), port, System.out);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> running.forEach(Running::close)));
        new CountDownLatch(1).await();
    }

    /// Starts all samples and prints a line for each source.
    static List<Running> start(Samples samples, int port, PrintStream out) {
        var running = new ArrayList<Running>();
        int next = port;
        for (Sample sample : samples.samples()) {
            Running started = samples.start(sample.id(), next);
            running.add(started);
            started.workspace()
                    .sources()
                    .forEach(source -> out.println(sample.id() + "\t" + source.name() + "\t" + source.location()));
            next = next == 0 ? 0 : next + PORTS_FOR_A_SAMPLE;
        }
        return running;
    }
}
