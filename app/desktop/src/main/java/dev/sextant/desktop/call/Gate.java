package dev.sextant.desktop.call;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.form.Remark;
import dev.sextant.environment.Lifetime;
import java.util.List;

/// What a person is asked before a call goes out.
public sealed interface Gate {

    /// The contract does not allow the message as it is written.
    record Objected(List<Remark> objections) implements Gate {
        public Objected {
            objections = List.copyOf(objections);
        }
    }

    /// The credential has ended; it may be had anew with a person's help.
    record Expired(String label, Lifetime.Until lifetime, boolean renewable) implements Gate {}

    /// The secrets that it needs are shut away.
    record Locked(Problem problem) implements Gate {}

    /// Variables that it uses have no value there.
    record Lacking(String environment, List<String> names) implements Gate {
        public Lacking {
            names = List.copyOf(names);
        }
    }

    /// The environment is locked, and the call may change something.
    record ReadOnly(String environment) implements Gate {}

    /// The call changes something where it counts. One that destroys asks for the environment's name.
    record Guarded(String environment, boolean destroys) implements Gate {}
}
