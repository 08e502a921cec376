package dev.sextant.transport;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/// Sends HTTP requests and tells what happens. Keeps one client, with its connections, for each kind of trust until
/// closed. For use by several threads.
public final class Transport implements AutoCloseable {
    /// OkHttp sends these without a body only.
    private static final Set<String> BODILESS = Set.of("GET", "HEAD");

    private final Map<Tls, OkHttpClient> clients = new ConcurrentHashMap<>();
    private final Set<HttpExchange> running = ConcurrentHashMap.newKeySet();
    private final Dns resolver;

    /// A transport that asks the system for addresses.
    public Transport() {
        this(Dns.SYSTEM);
    }

    Transport(Dns resolver) {
        this.resolver = new Lookup(resolver);
    }

    /// What starting a request came to.
    public sealed interface Start {
        /// It runs; the listener hears how it ends.
        record Begun(Exchange exchange) implements Start {}

        /// It cannot be sent; the listener hears nothing.
        record Refused(Failure failure) implements Start {}
    }

    /// Sends a request; returns at once. The listener is called on a thread of the exchange.
    public Start start(Request request, StatusReader statuses, ExchangeListener listener) {
        return switch (prepare(request, statuses, listener)) {
            case Prepared.Ready(var exchange) -> new Start.Begun(begin(exchange));
            case Prepared.Refused(var failure) -> new Start.Refused(failure);
        };
    }

    /// Sends a request and waits for the whole answer; an interrupt stops it.
    public Fetched fetch(Request request) {
        var collector = new Collector();
        return switch (prepare(request, StatusReader.PLAIN, collector)) {
            case Prepared.Ready(var exchange) -> collector.await(begin(exchange));
            case Prepared.Refused(var failure) -> new Fetched.Failed(failure);
        };
    }

    /// A request that can begin, or why it cannot.
    private sealed interface Prepared {
        record Ready(HttpExchange exchange) implements Prepared {}

        record Refused(Failure failure) implements Prepared {}
    }

    private Prepared prepare(Request request, StatusReader statuses, ExchangeListener listener) {
        var url = HttpUrl.parse(request.target().url());
        if (url == null) {
            var what = "“%s” is no http or https address."
                    .formatted(request.target().shown());
            return refused(Problem.error(what, "", "Correct the address in the environment."));
        }
        var fault = request.headers().fault();
        if (fault.isPresent()) {
            return refused(Problem.error(fault.get(), "It would break the request apart.", "Remove it."));
        }
        if (request.content() instanceof Content.Octets && BODILESS.contains(request.method())) {
            var what = "%s cannot carry a body here.".formatted(request.method());
            return refused(Problem.error(what, "RFC 9110 gives it no meaning.", "Remove the body."));
        }
        var known = clients.get(request.terms().tls());
        if (known != null) {
            return ready(known, request, url, statuses, listener);
        }
        return switch (Trust.of(request.terms().tls())) {
            case Trust.Broken(var problem) -> refused(problem);
            case Trust.Ready trust -> ready(client(request.terms().tls(), trust), request, url, statuses, listener);
        };
    }

    private OkHttpClient client(Tls tls, Trust.Ready trust) {
        return clients.computeIfAbsent(tls, _ -> Clients.build(trust, resolver));
    }

    private static Prepared refused(Problem problem) {
        return new Prepared.Refused(new Failure(Failure.Kind.INVALID, problem));
    }

    private Prepared ready(
            OkHttpClient client, Request request, HttpUrl url, StatusReader statuses, ExchangeListener listener) {
        var timeline = new Timeline(request, listener);
        var wire = new HttpExchange.Wire(client.newCall(Clients.request(request, url, timeline)), timeline);
        return new Prepared.Ready(new HttpExchange(request, statuses, wire, listener, running::remove));
    }

    private HttpExchange begin(HttpExchange exchange) {
        running.add(exchange);
        return exchange.begin();
    }

    /// Cancels what runs and closes every connection.
    @Override
    public void close() {
        running.forEach(Exchange::cancel);
        clients.values().forEach(client -> client.connectionPool().evictAll());
        clients.clear();
    }
}
