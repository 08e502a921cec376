package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Progress;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the contracts of sources, asking for them as an environment says. Blocks; an interrupt stops it.
final class Contracts {
    private static final Logger LOG = LoggerFactory.getLogger(Contracts.class);

    private final Protocols protocols;
    private final Resolver resolver;
    private final Keys keys;

    Contracts(Protocols protocols, Resolver resolver, Keys keys) {
        this.protocols = protocols;
        this.resolver = resolver;
        this.keys = keys;
    }

    /// Reads a source's contract and tells how far it is, on the thread that reads.
    Opening open(Source source, Environment environment, Consumer<Progress> listener) {
        var asked = Variables.expand(source.options().headers(), environment);
        if (!asked.missing().isEmpty()) {
            return new Opening.Refused(
                    source, Opening.Reason.UNAUTHENTICATED, Resolver.missing(asked.missing(), environment));
        }
        var asking = source.with(source.options().asking(asked.metadata()));
        return opened(asking, environment, listener).asking(source.options().headers());
    }

    private Opening opened(Source source, Environment environment, Consumer<Progress> listener) {
        var access = environment.access(source.name());
        var once = keys.once();
        var before = keys.count(environment.name(), access.credential());
        var stale = source.isAtHand()
                ? Optional.<Problem>empty()
                : resolver.scheme(access.credential())
                        .flatMap(scheme -> once.freshen(environment.name(), scheme, access));
        var renewed = keys.count(environment.name(), access.credential()) != before;
        var resolution = stale.<Resolution>map(Resolution.Unresolved::new)
                .orElseGet(() -> resolver.resolve(source, environment, renewed ? keys.once() : once));
        return switch (resolution) {
            case Resolution.Resolved(Endpoint endpoint) -> protocols.of(source).open(source, endpoint, listener);
            case Resolution.Unresolved _
            when onDisk(source) -> protocols.of(source).open(source, Endpoint.of(Endpoint.NOWHERE), listener);
            case Resolution.Unresolved(Problem problem) ->
                new Opening.Refused(source, Opening.Reason.UNAUTHENTICATED, problem);
        };
    }

    /// Whether a contract is read without asking anybody, so that no credential is needed for it.
    private static boolean onDisk(Source source) {
        return switch (source.kind()) {
            case PROTO, DESCRIPTORS -> true;
            case OPENAPI -> !source.location().contains("://");
            case REFLECTION, HTTP -> false;
        };
    }

    /// Tells when a file that a contract was read from changes, on a thread of its own; nothing where there is none.
    Watch watch(Opening.Opened opened, Runnable changed) {
        try {
            return FileWatch.start(opened.catalog().disk(), changed);
        } catch (IOException e) {
            LOG.warn("{} cannot be watched", opened.source().location(), e);
            return () -> {};
        }
    }

    /// Reads the first of several guesses at a source that gives a contract; else the refusal that says most.
    Opening openFirst(List<Source> guesses, Environment environment) {
        var best = open(guesses.getFirst(), environment, _ -> {});
        for (var guess : guesses.subList(1, guesses.size())) {
            if (!(best instanceof Opening.Refused refused) || !mayBeAnother(refused.reason())) {
                return best;
            }
            var next = open(guess, environment, _ -> {});
            if (!(next instanceof Opening.Refused(var _, var reason, var _)) || !mayBeAnother(reason)) {
                best = next;
            }
        }
        return best;
    }

    private static boolean mayBeAnother(Opening.Reason reason) {
        return switch (reason) {
            case WRONG_TRANSPORT, NOT_A_CONTRACT -> true;
            case UNREACHABLE, UNAUTHENTICATED, NOT_OFFERED, NOT_FOUND, CANCELLED -> false;
        };
    }
}
