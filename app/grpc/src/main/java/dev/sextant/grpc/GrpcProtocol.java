package dev.sextant.grpc;

import dev.sextant.catalog.Catalog;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.grpc.call.GrpcExchange;
import dev.sextant.grpc.call.Workers;
import dev.sextant.grpc.connection.Connections;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.grpc.health.Ward;
import dev.sextant.grpc.proto.Protoc;
import dev.sextant.grpc.web.WebConnection;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Progress;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Vitals;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// gRPC: contracts by server reflection, from .proto files and descriptor sets; calls of all four kinds over HTTP/2,
/// and as gRPC-Web or Connect.
public final class GrpcProtocol implements Protocol {
    private final Connections connections;
    private final Set<Pulse> pulses = ConcurrentHashMap.newKeySet();
    private final Workers workers = new Workers();
    private final Protoc protoc = new Protoc();

    /// For the ServiceLoader.
    public GrpcProtocol() {
        this(Connections.PATIENCE);
    }

    /// A protocol that waits so long for a connection.
    GrpcProtocol(Duration patience) {
        connections = new Connections(patience, WebConnection::new);
    }

    @Override
    public String id() {
        return "grpc";
    }

    @Override
    public Set<Source.Kind> sourceKinds() {
        return Set.of(Source.Kind.REFLECTION, Source.Kind.PROTO, Source.Kind.DESCRIPTORS);
    }

    @Override
    public Opening open(Source source, Endpoint endpoint) {
        return open(source, endpoint, _ -> {});
    }

    @Override
    public Opening open(Source source, Endpoint endpoint, Consumer<Progress> listener) {
        return spoken(
                switch (source.kind()) {
                    case PROTO, DESCRIPTORS -> new FileOpener(protoc).open(source);
                    case REFLECTION, OPENAPI, HTTP -> new Opener(connections, protoc, listener).open(source, endpoint);
                });
    }

    /// What was opened is called over the wire that its source names.
    private static Opening spoken(Opening opening) {
        return opening instanceof Opening.Opened(var source, GrpcCatalog catalog)
                ? new Opening.Opened(source, catalog.over(source.options().wire()))
                : opening;
    }

    @Override
    public Pulse pulse(Catalog catalog, Endpoint endpoint, List<String> services, Consumer<Vitals> listener) {
        var wire = catalog instanceof GrpcCatalog contract ? contract.wire() : Source.Wire.GRPC;
        var pulse = new Ward(connections, wire, endpoint).admit(services, listener);
        pulses.add(pulse);
        return () -> {
            pulses.remove(pulse);
            pulse.close();
        };
    }

    @Override
    public Exchange start(Catalog catalog, Call call, Endpoint endpoint, ExchangeListener listener) {
        if (!(catalog instanceof GrpcCatalog contract)) {
            throw new IllegalArgumentException("%s was not opened by gRPC".formatted(catalog.title()));
        }
        var means = new GrpcExchange.Means(connections, workers);
        return GrpcExchange.start(means, contract, call, endpoint, listener);
    }

    @Override
    public void close() {
        pulses.forEach(Pulse::close);
        connections.close();
        protoc.close();
    }
}
