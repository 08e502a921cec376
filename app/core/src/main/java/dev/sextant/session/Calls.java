package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Preview;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Vitals;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Makes calls in environments, with the cookies that are set there.
final class Calls {
    private final Protocols protocols;
    private final Resolver resolver;
    private final Keys keys;
    private final Map<String, CookieJar> jars = new ConcurrentHashMap<>();

    Calls(Protocols protocols, Resolver resolver, Keys keys) {
        this.protocols = protocols;
        this.resolver = resolver;
        this.keys = keys;
    }

    /// The variables that a call would use there and that have no value, in the order they are met.
    List<String> lacking(Source source, Call call, Environment environment) {
        var lacking = new LinkedHashSet<>(resolver.lacking(source, environment));
        lacking.addAll(Variables.expand(call, environment).missing());
        return List.copyOf(lacking);
    }

    /// Makes a call; returns at once. The listener hears everything, faults in the environment included.
    Exchange start(Opening.Opened opened, Call call, Environment environment, ExchangeListener listener) {
        var ready = Variables.expand(call, environment);
        var running = new RunningExchange(listener);
        if (!ready.missing().isEmpty()) {
            running.fail(Outcome.INVALID, Resolver.missing(ready.missing(), environment));
            return running;
        }
        Thread.ofVirtual()
                .name("call " + call.operation().id())
                .start(() -> new Attempt(
                                resolver,
                                keys,
                                starting(opened, environment),
                                opened,
                                ready.call(),
                                environment,
                                running)
                        .run());
        return running;
    }

    /// With the cookies of the environment.
    private Attempt.Starting starting(Opening.Opened opened, Environment environment) {
        return (call, endpoint, listener) ->
                protocols.of(opened.source()).start(opened.catalog(), call, endpoint, cookies(environment), listener);
    }

    /// The cookies that servers of an environment have set in this run.
    CookieJar cookies(Environment environment) {
        return jars.computeIfAbsent(environment.name(), _ -> new CookieJar());
    }

    /// Tells how a source's server and these of its services are, until the pulse is closed; a blank name asks for the
    /// whole server. Blocks while the environment is resolved.
    Pulse pulse(Opening.Opened opened, Environment environment, List<String> services, Consumer<Vitals> listener) {
        return switch (resolver.resolve(opened.source(), environment)) {
            case Resolution.Resolved(Endpoint endpoint) ->
                protocols.of(opened.source()).pulse(opened.catalog(), endpoint, services, listener);
            case Resolution.Unresolved(Problem problem) -> {
                var now = Instant.now();
                var none = Vitals.unheard(services, now);
                listener.accept(none.with(none.line().turned(Vitals.State.CLOSED, now, problem.what())));
                yield Pulse.NONE;
            }
        };
    }

    /// What a call would send, variables filled in and secrets masked; resolves as a call does.
    Preview preview(Opening.Opened opened, Call call, Environment environment) {
        var ready = Variables.expand(call, environment);
        if (!ready.missing().isEmpty()) {
            return new Preview.Faulty(Resolver.missing(ready.missing(), environment));
        }
        return switch (resolver.resolve(opened.source(), environment)) {
            case Resolution.Resolved(Endpoint endpoint) ->
                protocols.of(opened.source()).preview(opened.catalog(), ready.call(), endpoint);
            case Resolution.Unresolved(Problem problem) -> new Preview.Faulty(problem);
        };
    }
}
