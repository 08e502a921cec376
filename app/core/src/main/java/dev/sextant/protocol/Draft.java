package dev.sextant.protocol;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import java.util.List;

/// A call that was written for another program: where it goes, what it sends, how it gets in, and what of it is not
/// done
/// here. Secrets in it are hidden. Nothing was read or asked to make it.
public record Draft(Source source, Call call, Environment environment, List<Problem> remarks) {
    public Draft {
        remarks = List.copyOf(remarks);
    }

    /// What pasted text came to.
    public sealed interface Pasted {
        /// Calls, in order; at least one.
        record Drafts(List<Draft> drafts) implements Pasted {
            public Drafts {
                drafts = List.copyOf(drafts);
            }
        }

        /// It was meant for a call and cannot be read, and why.
        record Broken(Problem problem) implements Pasted {}

        /// It is something else.
        record Other() implements Pasted {}
    }
}
