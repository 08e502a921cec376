package dev.sextant.auth;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import java.util.Map;
import java.util.Optional;

/// Gets a credential's token anew, over the network or from a program.
public interface Renewal {
    /// Whether a person must take part: sign in in the browser, type a code, allow a program.
    boolean needsPerson();

    /// Gets it. Blocks; an interrupt stops it.
    Renewed renew(Circumstances circumstances);

    /// How the network is reached, and who sits in front of the window, if anybody does.
    record Circumstances(Tls tls, Route route, Optional<Person> person) {}

    /// What came of it.
    sealed interface Renewed {
        /// The secrets that are new, by field; an empty one is to be forgotten.
        record Fresh(Map<String, Secret> secrets) implements Renewed {
            public Fresh {
                secrets = Map.copyOf(secrets);
            }
        }

        /// There is none, and why; what was there stays.
        record Failed(Problem problem) implements Renewed {}
    }
}
