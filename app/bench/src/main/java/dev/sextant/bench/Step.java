package dev.sextant.bench;

/// A thing that is timed, under the name its row has.
public record Step(String name, Work work) {

    /// What is done between the two looks at the clock.
    @FunctionalInterface
    public interface Work {
        /// Does it once. The result is kept, so that the JVM cannot leave the work out.
        Object run() throws Exception;
    }
}
