package dev.sextant.session;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Environment;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.SessionSecrets;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Draft;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Preview;
import dev.sextant.protocol.Progress;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Verdict;
import dev.sextant.protocol.Vitals;
import dev.sextant.schema.Value;
import dev.sextant.workspace.UseLog;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine as the faces see it: opens sources, resolves environments to endpoints, runs calls on virtual threads.
/// For use by several threads.
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final List<Protocol> protocols;
    private final List<AuthScheme> schemes;
    private final UseLog uses = new UseLog();
    private final Clock clock;
    private final Keys keys;
    private final Resolver resolver;
    private final Map<String, CookieJar> jars = new ConcurrentHashMap<>();

    /// A session over these adapters, with the secrets of this store.
    public Session(List<Protocol> protocols, List<AuthScheme> schemes, SecretStore secrets) {
        this(protocols, schemes, secrets, Clock.systemUTC());
    }

    /// The same by another clock.
    public Session(List<Protocol> protocols, List<AuthScheme> schemes, SecretStore secrets, Clock clock) {
        this.protocols = List.copyOf(protocols);
        this.schemes = List.copyOf(schemes);
        this.clock = clock;
        this.keys = new Keys(secrets, uses, clock);
        this.resolver = new Resolver(this.schemes, keys);
    }

    /// A session over these adapters that knows no secrets but those in credentials.
    public Session(List<Protocol> protocols, List<AuthScheme> schemes) {
        this(protocols, schemes, new SessionSecrets());
    }

    /// A session over every adapter on the class path that knows no secrets but those in credentials.
    public static Session discover() {
        return discover(new SessionSecrets());
    }

    /// A session over every adapter on the class path, with the secrets of this store.
    public static Session discover(SecretStore secrets) {
        return new Session(
                ServiceLoader.load(Protocol.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                ServiceLoader.load(AuthScheme.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                secrets);
    }

    /// What time it is.
    public Clock clock() {
        return clock;
    }

    /// What became of credentials so far.
    public UseLog uses() {
        return uses;
    }

    /// The auth schemes there are.
    public List<AuthScheme> schemes() {
        return schemes;
    }

    /// Where a source would be called in an environment and with what, or why that cannot be said.
    public Resolution resolve(Source source, Environment environment) {
        return resolver.resolve(source, environment);
    }

    /// How a fresh token is had for what a source is called with there; empty when it cannot be had but by typing one.
    public Optional<Renewal> renewal(Source source, Environment environment) {
        var credential = environment.access(source.name()).credential();
        return resolver.scheme(credential).flatMap(scheme -> keys.renewal(environment.name(), scheme, credential));
    }

    /// Gets a fresh token with this person's help; the result is why not. Blocks; an interrupt stops it.
    public Optional<Problem> renew(Source source, Environment environment, Person person) {
        var access = environment.access(source.name());
        var credential = access.credential();
        var where = keys.circumstances(access, Optional.of(person));
        var seen = keys.count(environment.name(), credential);
        return resolver.scheme(credential)
                .map(scheme -> keys.renew(environment.name(), scheme, credential, seen, where))
                .orElseGet(() -> Optional.of(Problem.error(
                        "There is nothing to renew.",
                        "%s has no credential for %s.".formatted(environment.name(), source.name()),
                        "Give it one.")));
    }

    /// Reads a source's contract. Blocks; an interrupt stops it.
    public Opening open(Source source, Environment environment) {
        return open(source, environment, _ -> {});
    }

    /// Reads a source's contract and tells how far it is, on the thread that reads.
    public Opening open(Source source, Environment environment, Consumer<Progress> listener) {
        var asked = Variables.expand(source.options().headers(), environment.variables());
        if (!asked.missing().isEmpty()) {
            return new Opening.Refused(
                    source, Opening.Reason.UNAUTHENTICATED, Resolver.missing(asked.missing(), environment));
        }
        var asking = source.with(source.options().asking(asked.metadata()));
        return opened(asking, environment, listener).asking(source.options().headers());
    }

    private Opening opened(Source source, Environment environment, Consumer<Progress> listener) {
        var access = environment.access(source.name());
        var stale = resolver.scheme(access.credential())
                .flatMap(scheme -> keys.freshen(environment.name(), scheme, access));
        var resolution = stale.<Resolution>map(Resolution.Unresolved::new)
                .orElseGet(() -> resolver.resolve(source, environment));
        return switch (resolution) {
            case Resolution.Resolved(Endpoint endpoint) -> protocol(source).open(source, endpoint, listener);
            case Resolution.Unresolved _
            when onDisk(source) -> protocol(source).open(source, Endpoint.of(Endpoint.NOWHERE), listener);
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
    public Watch watch(Opening.Opened opened, Runnable changed) {
        try {
            return FileWatch.start(opened.catalog().disk(), changed);
        } catch (IOException e) {
            LOG.warn("{} cannot be watched", opened.source().location(), e);
            return () -> {};
        }
    }

    /// Reads the first of several guesses at a source that gives a contract; else the refusal that says most.
    public Opening openFirst(List<Source> guesses, Environment environment) {
        var best = open(guesses.getFirst(), environment);
        for (var guess : guesses.subList(1, guesses.size())) {
            if (!(best instanceof Opening.Refused refused) || !mayBeAnother(refused.reason())) {
                return best;
            }
            var next = open(guess, environment);
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

    /// The variables that a call would use there and that have no value, in the order they are met.
    public List<String> lacking(Source source, Call call, Environment environment) {
        var lacking = new LinkedHashSet<>(resolver.lacking(source, environment));
        lacking.addAll(Variables.expand(call, environment.variables()).missing());
        return List.copyOf(lacking);
    }

    /// A message with the environment's variables in it, for a stream that is open; or what has no value there.
    public Filling fill(Value.Struct message, Environment environment) {
        return Variables.fill(message, environment);
    }

    /// Makes a call; returns at once. The listener hears everything, faults in the environment included.
    public Exchange start(Opening.Opened opened, Call call, Environment environment, ExchangeListener listener) {
        var ready = Variables.expand(call, environment.variables());
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
                protocol(opened.source()).start(opened.catalog(), call, endpoint, cookies(environment), listener);
    }

    /// The cookies that servers of an environment have set in this run.
    public CookieJar cookies(Environment environment) {
        return jars.computeIfAbsent(environment.name(), _ -> new CookieJar());
    }

    /// Tells how a source's server and these of its services are, until the pulse is closed; a blank name asks for the
    /// whole server. Blocks while the environment is resolved.
    public Pulse pulse(
            Opening.Opened opened, Environment environment, List<String> services, Consumer<Vitals> listener) {
        return switch (resolver.resolve(opened.source(), environment)) {
            case Resolution.Resolved(Endpoint endpoint) ->
                protocol(opened.source()).pulse(opened.catalog(), endpoint, services, listener);
            case Resolution.Unresolved(Problem problem) -> {
                var now = Instant.now();
                var none = Vitals.unheard(services, now);
                listener.accept(none.with(none.line().turned(Vitals.State.CLOSED, now, problem.what())));
                yield Pulse.NONE;
            }
        };
    }

    /// What a call would send, variables filled in and secrets masked; resolves as [#resolve] does.
    public Preview preview(Opening.Opened opened, Call call, Environment environment) {
        var ready = Variables.expand(call, environment.variables());
        if (!ready.missing().isEmpty()) {
            return new Preview.Faulty(Resolver.missing(ready.missing(), environment));
        }
        return switch (resolver.resolve(opened.source(), environment)) {
            case Resolution.Resolved(Endpoint endpoint) ->
                protocol(opened.source()).preview(opened.catalog(), ready.call(), endpoint);
            case Resolution.Unresolved(Problem problem) -> new Preview.Faulty(problem);
        };
    }

    /// Holds an answer against what the contract documents.
    public Verdict judge(Opening.Opened opened, Operation operation, int code, Body body) {
        return protocol(opened.source()).judge(opened.catalog(), operation, code, body);
    }

    /// Reads calls written for another program.
    public Draft.Pasted paste(String text) {
        return protocols.stream()
                .map(protocol -> protocol.paste(text))
                .filter(pasted -> !(pasted instanceof Draft.Pasted.Other))
                .findFirst()
                .orElseGet(Draft.Pasted.Other::new);
    }

    private Protocol protocol(Source source) {
        return protocols.stream()
                .filter(protocol -> protocol.sourceKinds().contains(source.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no protocol on the class path reads " + source.kind()));
    }

    /// Closes every protocol; running calls are cancelled.
    @Override
    public void close() {
        protocols.forEach(Protocol::close);
        uses.close();
    }
}
