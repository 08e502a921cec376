package dev.sextant.desktop;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Knows the catalogs it is given by their source's location; its calls run until they are cancelled.
public final class FakeProtocol implements Protocol {
    private final Map<String, Catalog> catalogs;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /// A protocol of these catalogs by location.
    public FakeProtocol(Map<String, Catalog> catalogs) {
        this.catalogs = Map.copyOf(catalogs);
    }

    /// The calls made so far.
    public List<Call> calls() {
        return calls;
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public Set<Source.Kind> sourceKinds() {
        return Set.of(Source.Kind.values());
    }

    @Override
    public Opening open(Source source, Endpoint endpoint) {
        var catalog = catalogs.get(source.location());
        return catalog == null
                ? new Opening.Refused(
                        source,
                        Opening.Reason.UNREACHABLE,
                        Problem.error(
                                "No answer from " + source.location() + ".",
                                "Nothing listens there.",
                                "Check the address."))
                : new Opening.Opened(source, catalog);
    }

    @Override
    public Exchange start(Catalog catalog, Call call, Endpoint endpoint, ExchangeListener listener) {
        calls.add(call);
        return new Exchange() {
            @Override
            public void send(Value.Struct message) {}

            @Override
            public void halfClose() {}

            @Override
            public void cancel() {
                listener.on(new ExchangeEvent.Failed(
                        Instant.now(), Outcome.CANCELLED, Problem.error("Stopped by you.", "", "")));
            }
        };
    }

    @Override
    public void close() {}
}
