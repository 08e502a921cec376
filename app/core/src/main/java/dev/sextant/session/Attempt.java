package dev.sextant.session;

import dev.sextant.auth.AuthScheme;
import dev.sextant.environment.Access;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Origin;
import dev.sextant.environment.Signer;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import java.util.Optional;

/// One call on its way from an environment to the wire: a token that has ended is renewed first, one that the server
/// refuses is renewed once, neither by asking a person.
final class Attempt {
    private final Resolver resolver;
    private final Keys keys;
    private volatile Keys once;
    private final Starting starting;
    private final Opening.Opened opened;
    private final Call call;
    private final Environment environment;
    private final RunningExchange running;
    private final Access access;
    private final Optional<AuthScheme> scheme;
    private volatile Optional<Signer> signer = Optional.empty();

    Attempt(
            Resolver resolver,
            Keys keys,
            Starting starting,
            Opening.Opened opened,
            Call call,
            Environment environment,
            RunningExchange running) {
        this.resolver = resolver;
        this.keys = keys;
        this.once = keys.once();
        this.starting = starting;
        this.opened = opened;
        this.call = call;
        this.environment = environment;
        this.running = running;
        this.access = environment.access(opened.source().name());
        this.scheme = resolver.scheme(access.credential());
    }

    /// Begins a call at an endpoint.
    @FunctionalInterface
    interface Starting {
        Exchange start(Call call, Endpoint endpoint, ExchangeListener listener);
    }

    void run() {
        var before = seen();
        var problem = scheme.flatMap(known -> once.freshen(environment.name(), known, access));
        if (problem.isPresent()) {
            running.fail(Outcome.INVALID, problem.get());
        } else {
            var now = seen();
            if (now != before) {
                once = keys.once();
            }
            go(streamsUp() ? running : new SecondChance(running, headers -> remedy(headers, now)));
        }
    }

    /// What may help after a refusal: a fresh token, or the answer to what the server asked.
    private Optional<Runnable> remedy(Metadata refusal, int seen) {
        if (renewable()) {
            return renewed(seen) ? Optional.of(() -> again(Optional.empty())) : Optional.empty();
        }
        return signer.flatMap(known -> known.challenged(refusal)).map(answer -> () -> again(Optional.of(answer)));
    }

    private void again(Optional<Signer> answer) {
        signer = answer;
        once = keys.once();
        running.detach();
        go(running);
    }

    private void go(ExchangeListener listener) {
        switch (resolver.resolve(opened.source(), environment, once)) {
            case Resolution.Resolved(var endpoint) -> begin(signed(endpoint), listener);
            case Resolution.Unresolved(var problem) -> running.fail(Outcome.INVALID, problem);
        }
    }

    /// The endpoint with the signer that answers the server, where there is one.
    private Endpoint signed(Endpoint endpoint) {
        if (signer.isEmpty()) {
            signer = endpoint.authorization().signer();
            return endpoint;
        }
        return endpoint.with(endpoint.authorization().signedBy(signer.get()));
    }

    private void begin(Endpoint endpoint, ExchangeListener listener) {
        Guard.stop(opened.source(), endpoint, call, environment)
                .ifPresentOrElse(
                        problem -> running.fail(Outcome.INVALID, problem),
                        () -> running.attach(() -> starting.start(call, endpoint, witnessed(endpoint, listener))));
    }

    private ExchangeListener witnessed(Endpoint endpoint, ExchangeListener listener) {
        var credential = access.credential();
        return credential.isNone()
                ? listener
                : new Witness(keys.uses(), credential.account(environment.name()), host(endpoint), listener);
    }

    private static String host(Endpoint endpoint) {
        return Origin.of(endpoint.address())
                .map(origin -> origin.host() + ":" + origin.port())
                .orElse("");
    }

    private boolean renewed(int seen) {
        return scheme.isPresent()
                && keys.renew(environment.name(), scheme.get(), access.credential(), seen, keys.alone(access))
                        .isEmpty();
    }

    private boolean renewable() {
        return scheme.filter(known -> keys.renewable(environment.name(), known, access.credential()))
                .isPresent();
    }

    /// Messages that were streamed cannot be sent again.
    private boolean streamsUp() {
        return call.operation().kind().clientStreams();
    }

    private int seen() {
        return keys.count(environment.name(), access.credential());
    }
}
