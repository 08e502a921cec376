package dev.sextant.session;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Person;
import dev.sextant.auth.Renewal;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Environment;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.SessionSecrets;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/// The engine as the faces see it: opens sources, resolves environments to endpoints, runs calls on virtual threads.
/// For use by several threads.
public final class Session implements AutoCloseable {
    private final Protocols protocols;
    private final List<AuthScheme> schemes;
    private final UseLog uses = new UseLog();
    private final Clock clock;
    private final Keys keys;
    private final Resolver resolver;
    private final Contracts contracts;
    private final Calls calls;

    /// A session over these adapters, with the secrets of this store.
    public Session(List<Protocol> protocols, List<AuthScheme> schemes, SecretStore secrets) {
        this(protocols, schemes, secrets, Clock.systemUTC());
    }

    /// The same by another clock.
    public Session(List<Protocol> protocols, List<AuthScheme> schemes, SecretStore secrets, Clock clock) {
        this.protocols = new Protocols(protocols);
        this.schemes = List.copyOf(schemes);
        this.clock = clock;
        this.keys = new Keys(secrets, uses, clock);
        this.resolver = new Resolver(this.schemes, keys);
        this.contracts = new Contracts(this.protocols, resolver, keys);
        this.calls = new Calls(this.protocols, resolver, keys);
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
        return contracts.open(source, environment, listener);
    }

    /// Reads the first of several guesses at a source that gives a contract; else the refusal that says most.
    public Opening openFirst(List<Source> guesses, Environment environment) {
        return contracts.openFirst(guesses, environment);
    }

    /// Tells when a file that a contract was read from changes, on a thread of its own; nothing where there is none.
    public Watch watch(Opening.Opened opened, Runnable changed) {
        return contracts.watch(opened, changed);
    }

    /// The variables that a call would use there and that have no value, in the order they are met.
    public List<String> lacking(Source source, Call call, Environment environment) {
        return calls.lacking(source, call, environment);
    }

    /// A message with the environment's variables in it, for a stream that is open; or what has no value there.
    public Filling fill(Value.Struct message, Environment environment) {
        return Variables.fill(message, environment);
    }

    /// Makes a call; returns at once. The listener hears everything, faults in the environment included.
    public Exchange start(Opening.Opened opened, Call call, Environment environment, ExchangeListener listener) {
        return calls.start(opened, call, environment, listener);
    }

    /// The cookies that servers of an environment have set in this run.
    public CookieJar cookies(Environment environment) {
        return calls.cookies(environment);
    }

    /// Tells how a source's server and these of its services are, until the pulse is closed; a blank name asks for the
    /// whole server. Blocks while the environment is resolved.
    public Pulse pulse(
            Opening.Opened opened, Environment environment, List<String> services, Consumer<Vitals> listener) {
        return calls.pulse(opened, environment, services, listener);
    }

    /// What a call would send, variables filled in and secrets masked; resolves as [#resolve] does.
    public Preview preview(Opening.Opened opened, Call call, Environment environment) {
        return calls.preview(opened, call, environment);
    }

    /// Holds an answer against what the contract documents.
    public Verdict judge(Opening.Opened opened, Operation operation, int code, Body body) {
        return protocols.of(opened.source()).judge(opened.catalog(), operation, code, body);
    }

    /// Reads calls written for another program.
    public Draft.Pasted paste(String text) {
        return protocols.paste(text);
    }

    /// Closes every protocol; running calls are cancelled.
    @Override
    public void close() {
        protocols.close();
        uses.close();
    }
}
