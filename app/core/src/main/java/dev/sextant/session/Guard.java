package dev.sextant.session;

import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Risk;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Source;
import java.util.Optional;

/// What is looked at before a socket opens.
final class Guard {
    private Guard() {}

    /// Why this call must not go out, if it must not.
    static Optional<Problem> stop(Source source, Endpoint endpoint, Call call, Environment environment) {
        return locked(call, environment)
                .or(() -> unbound(source, endpoint, environment))
                .or(() -> unsigned(endpoint, call))
                .or(() -> fault(endpoint, call));
    }

    /// Where an environment is locked, only calls that read go out: not knowing counts as writing.
    private static Optional<Problem> locked(Call call, Environment environment) {
        if (!environment.traits().locked() || call.operation().risk() == Risk.READ) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "%s is locked: only calls that read go there.".formatted(environment.name()),
                "%s may change something.".formatted(call.operation().label()),
                "Unlock the environment, or choose another."));
    }

    /// A secret goes only where its environment says: never to a host that only a document names.
    private static Optional<Problem> unbound(Source source, Endpoint endpoint, Environment environment) {
        if (endpoint.addressed() || endpoint.authorization().equals(Authorization.NONE)) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "The credential of %s was kept back.".formatted(environment.name()),
                "%s has no address for %s, and a document must not choose where a secret goes."
                        .formatted(environment.name(), source.name()),
                "Give the environment an address for it."));
    }

    /// Signatures are of HTTP requests; a gRPC call without one would be refused for a reason nobody sees.
    private static Optional<Problem> unsigned(Endpoint endpoint, Call call) {
        return endpoint.authorization()
                .signer()
                .filter(_ -> call.operation().kind() instanceof OperationKind.Rpc)
                .map(_ -> Problem.error(
                        "This credential cannot be used here.",
                        "It signs HTTP requests, and this is a gRPC call.",
                        "Give the source a credential of another kind."));
    }

    private static Optional<Problem> fault(Endpoint endpoint, Call call) {
        return endpoint.allHeaders()
                .and(call.metadata())
                .fault()
                .map(fault -> Problem.error(fault, "It would break the request apart.", "Remove it."));
    }
}
