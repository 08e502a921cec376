package dev.sextant.transport;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Visible;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/// Sends HTTP requests and tells what happens. Keeps one client, with its connections, for each kind of trust until
/// closed. For use by several threads.
public final class Transport implements AutoCloseable {
    private final Map<Manner, Way> ways = new ConcurrentHashMap<>();
    private final Set<HttpExchange> running = ConcurrentHashMap.newKeySet();
    private final Dns resolver;
    private final Proxies proxies = new Proxies(System::getenv);

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
        return switch (prepare(request, answering(statuses, listener), listener)) {
            case Prepared.Ready(var exchange) -> new Start.Begun(begin(exchange));
            case Prepared.Refused(var failure) -> new Start.Refused(failure);
        };
    }

    /// Opens a WebSocket by a request; returns at once. What is answered instead of one is an answer as any other.
    public Start converse(Request request, Script script, StatusReader statuses, ExchangeListener listener) {
        var outbox = new Outbox(script.first());
        var upgrade = Upgrade.of(request);
        HttpExchange.Taking taking = (hop, response) -> response.code() == Upgrade.SWITCHING
                ? new Conversation(hop, upgrade, outbox, listener).held(response)
                : Upgrade.refused(hop, new Answer(hop, statuses, listener).taken(response));
        return switch (upgrade.fault()
                .<Prepared>map(Prepared.Refused::new)
                .orElseGet(() -> prepare(upgrade.request(), taking, listener))) {
            case Prepared.Ready(var exchange) ->
                new Start.Begun(new SocketExchange(begin(exchange), outbox, script.writing()));
            case Prepared.Refused(var failure) -> new Start.Refused(failure);
        };
    }

    private static HttpExchange.Taking answering(StatusReader statuses, ExchangeListener listener) {
        return (hop, response) -> new Answer(hop, statuses, listener).taken(response);
    }

    /// Sends a request and waits for the whole answer; an interrupt stops it.
    public Fetched fetch(Request request) {
        var collector = new Collector();
        return switch (prepare(request, answering(StatusReader.PLAIN, collector), collector)) {
            case Prepared.Ready(var exchange) -> collector.await(begin(exchange));
            case Prepared.Refused(var failure) -> new Fetched.Failed(failure);
        };
    }

    /// A request that can begin, or why it cannot.
    private sealed interface Prepared {
        record Ready(HttpExchange exchange) implements Prepared {}

        record Refused(Failure failure) implements Prepared {}
    }

    private Prepared prepare(Request request, HttpExchange.Taking taking, ExchangeListener listener) {
        try {
            Hop.Maker hops = next -> hop(next, listener);
            var first = hops.make(request);
            return new Prepared.Ready(new HttpExchange(first, hops, taking, listener, running::remove));
        } catch (Hop.Unfit e) {
            return new Prepared.Refused(e.failure());
        }
    }

    /// Why a request that is complete may not go out.
    private static Optional<Problem> fault(Request request) {
        var fault = request.headers().fault().or(() -> faultyMethod(request.method()));
        if (fault.isPresent()) {
            return Optional.of(Problem.error(fault.get(), "It would break the request apart.", "Remove it."));
        }
        if (!(request.content() instanceof Content.None) && request.method().equals("HEAD")) {
            return Optional.of(Problem.error(
                    "HEAD cannot carry a body here.", "RFC 9110 gives it no meaning.", "Remove the body."));
        }
        var version = request.terms().route().version();
        return BodiedGet.is(request) && (version == Route.Version.HTTP_2 || version == Route.Version.H2C)
                ? Optional.of(Problem.error(
                        "A GET with a body goes over HTTP/1.1 here.",
                        "The route asks for HTTP/2.",
                        "Choose the version that both agree on, or HTTP/1.1."))
                : Optional.empty();
    }

    private static Optional<Problem> nameless(Request request, HttpUrl url) {
        var route = request.terms().route();
        return Dialled.Named.of(url, route).isPresent()
                ? Optional.empty()
                : route.authority()
                        .map(name -> Problem.error(
                                "“%s” is no name of a host.".formatted(Visible.line(name)),
                                "The route goes by that name.",
                                "Correct the name in the environment's route."));
    }

    private static Optional<String> faultyMethod(String method) {
        return Metadata.isToken(method)
                ? Optional.empty()
                : Optional.of("“%s” is no method of HTTP.".formatted(Visible.line(method)));
    }

    private Hop hop(Request asked, ExchangeListener listener) throws Hop.Unfit {
        var url = HttpUrl.parse(asked.target().url());
        if (url == null) {
            var what =
                    "“%s” is no http or https address.".formatted(asked.target().shown());
            throw unfit(Problem.error(what, "", "Correct the address in the environment."));
        }
        var request = Wires.complete(asked);
        var named = Alias.of(request, url);
        var fault = fault(named.request()).or(() -> nameless(request, url));
        if (fault.isPresent()) {
            throw unfit(fault.get());
        }
        var route = proxies.settled(named.route(), url.uri());
        var timeline = new Timeline(named.request(), listener);
        var wire = Wires.request(named.request(), named.url(), timeline);
        var way = way(new Manner(request.terms().tls(), fit(route, url), BodiedGet.is(request)));
        return new Hop(request, way.client().newCall(wire), timeline, way.lacking());
    }

    /// HTTP/2 without asking is for plain text alone (RFC 9113 section 3.3).
    private static Route fit(Route route, HttpUrl url) {
        return route.version() == Route.Version.H2C && url.isHttps()
                ? route.speaking(Route.Version.HTTP_2)
                : route.version() == Route.Version.HTTP_2 && !url.isHttps() ? route.speaking(Route.Version.H2C) : route;
    }

    /// Whom to trust, which way to go, and whether GETs have bodies: what connections may be shared by.
    private record Manner(Tls tls, Route route, boolean bodied) {}

    /// A client, and whether a server asked it for a certificate that it has not.
    private record Way(OkHttpClient client, BooleanSupplier lacking) {}

    private Way way(Manner manner) throws Hop.Unfit {
        var known = ways.get(manner);
        if (known != null) {
            return known;
        }
        return switch (Trust.of(manner.tls())) {
            case Trust.Broken(var problem) -> throw unfit(problem);
            case Trust.Ready trust -> ways.computeIfAbsent(manner, _ -> built(manner, trust));
        };
    }

    private Way built(Manner manner, Trust.Ready trust) {
        var usual = Clients.build(trust, manner.route(), resolver);
        var client = manner.bodied() ? Clients.bodied(usual, trust, manner.route()) : usual;
        return new Way(client, trust.lacking());
    }

    private static Hop.Unfit unfit(Problem problem) {
        return new Hop.Unfit(new Failure(Failure.Kind.INVALID, problem));
    }

    private HttpExchange begin(HttpExchange exchange) {
        running.add(exchange);
        return exchange.begin();
    }

    /// Cancels what runs and closes every connection.
    @Override
    public void close() {
        running.forEach(Exchange::cancel);
        ways.values().forEach(way -> way.client().connectionPool().evictAll());
        ways.clear();
    }
}
