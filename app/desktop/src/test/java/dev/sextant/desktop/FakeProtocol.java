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
import java.util.concurrent.atomic.AtomicInteger;

/// Knows the catalogs it is given by their source's location, followed by `+` and what mends it where something does;
/// its
/// calls run until they are cancelled.
public final class FakeProtocol implements Protocol {
    private final Map<String, Catalog> catalogs;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Value.Struct> sent = new CopyOnWriteArrayList<>();
    private final List<ExchangeListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Source> opened = new CopyOnWriteArrayList<>();
    private final AtomicInteger halfCloses = new AtomicInteger();

    /// A protocol of these catalogs by location.
    public FakeProtocol(Map<String, Catalog> catalogs) {
        this.catalogs = Map.copyOf(catalogs);
    }

    /// The calls made so far.
    public List<Call> calls() {
        return calls;
    }

    /// The messages sent on open streams, but for the first ones.
    public List<Value.Struct> sent() {
        return sent;
    }

    /// What it was asked to read, in order.
    public List<Source> opened() {
        return opened;
    }

    /// How often a stream was half-closed.
    public int halfCloses() {
        return halfCloses.get();
    }

    /// Who hears what happens to the latest call.
    public ExchangeListener listener() {
        return listeners.getLast();
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
        opened.add(source);
        var mended = source.location() + "+" + String.join("+", source.options().mends());
        var catalog = catalogs.getOrDefault(mended, catalogs.get(source.location()));
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
        listeners.add(listener);
        calls.add(call);
        return new Exchange() {
            @Override
            public void send(Value.Struct message) {
                sent.add(message);
            }

            @Override
            public void halfClose() {
                halfCloses.incrementAndGet();
            }

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
