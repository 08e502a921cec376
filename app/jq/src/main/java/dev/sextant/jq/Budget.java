package dev.sextant.jq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.thisptr.jackson.jq.Expression;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.PathOutput;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import net.thisptr.jackson.jq.path.Path;
import org.jspecify.annotations.Nullable;

/// How much a program may still do: each step it takes is counted, and so is time. For one thread; any may cancel it.
final class Budget {
    private static final int STEPS_BETWEEN_LOOKS = 1 << 10;

    private final long deadline;
    private final long mostSteps;
    private long steps;
    private volatile boolean cancelled;

    /// A budget of nanoseconds from now, and of steps.
    Budget(long nanoseconds, long mostSteps) {
        this.deadline = System.nanoTime() + nanoseconds;
        this.mostSteps = mostSteps;
    }

    /// It is used up, or the work was stopped.
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent(String why) {
            super(why, null, false, false);
        }
    }

    void cancel() {
        cancelled = true;
    }

    /// Counts a step; throws [Spent].
    void step() {
        if (++steps > mostSteps) {
            throw new Spent("it makes too many values");
        }
        if (steps % STEPS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /// Looks at the clock; throws [Spent].
    void look() {
        if (cancelled) {
            throw new Spent("you stopped it");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new Spent("it takes too long");
        }
    }

    /// A function every call and every value of which is a step.
    Function counted(Function function) {
        return new Counted(function);
    }

    private final class Counted implements Function {
        private final Function function;

        private Counted(Function function) {
            this.function = function;
        }

        @Override
        public void apply(
                Scope scope,
                List<Expression> arguments,
                JsonNode in,
                @Nullable Path path,
                PathOutput output,
                Version version)
                throws JsonQueryException {
            step();
            function.apply(
                    scope,
                    arguments,
                    in,
                    path,
                    (value, at) -> {
                        step();
                        output.emit(value, at);
                    },
                    version);
        }
    }
}
