package dev.sextant.grpc.call;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.grpc.connection.Connections;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.schema.Value;
import java.time.Instant;

/// A gRPC call of any of the four kinds. Its events are told one at a time; the next message is asked for when the
/// listener is done with the last.
public final class GrpcExchange implements Exchange {
    private final Connections connections;
    private final GrpcCatalog catalog;
    private final Call call;
    private final Strands strands;

    private GrpcExchange(Connections connections, GrpcCatalog catalog, Call call, Strands strands) {
        this.connections = connections;
        this.catalog = catalog;
        this.call = call;
        this.strands = strands;
    }

    /// Starts a call and returns without waiting for the network.
    public static GrpcExchange start(
            Means means, GrpcCatalog catalog, Call call, Endpoint endpoint, ExchangeListener listener) {
        var strands = new Strands(new Agenda(means.workers()), new Outbox(), new Story(listener));
        var exchange = new GrpcExchange(means.connections(), catalog, call, strands);
        strands.agenda().begin(() -> exchange.begin(endpoint));
        return exchange;
    }

    /// What calls share.
    public record Means(Connections connections, Workers workers) {}

    private void begin(Endpoint endpoint) {
        switch (Preparation.of(catalog, call, endpoint)) {
            case Preparation.Unfit(var problem) -> unfit(problem);
            case Preparation.Ready(var request) -> {
                switch (connections.to(request.target(), catalog.wire(), endpoint.tls(), endpoint.route())) {
                    case Connections.Line.Open(var connection) ->
                        new Journey(request, connections, connection, catalog.types(), strands).begin();
                    case Connections.Line.Closed(var problem) -> unfit(problem);
                }
            }
        }
    }

    private void unfit(Problem problem) {
        strands.end(new ExchangeEvent.Failed(Instant.now(), Outcome.INVALID, problem));
    }

    /// A message that does not fit ends the call with [Outcome#INVALID].
    @Override
    public void send(Value.Struct message) {
        catalog.method(call.operation())
                .filter(method -> method.isClientStreaming())
                .ifPresent(method -> {
                    switch (Preparation.pack(message, method, catalog.types())) {
                        case Preparation.Packed.Bytes(var bytes) ->
                            strands.outbox().send(bytes);
                        case Preparation.Packed.Misfit(var problem) -> stop(new Stop.Unfit(problem));
                    }
                });
    }

    @Override
    public void awaitReady() throws InterruptedException {
        strands.outbox().awaitReady();
    }

    @Override
    public void halfClose() {
        strands.outbox().halfClose();
    }

    @Override
    public void cancel() {
        stop(new Stop.Wished());
    }

    /// What the channel says of it later is not heard any more.
    private void stop(Stop reason) {
        strands.outbox().stop(reason);
        strands.agenda().execute(() -> Endings.stopped(strands).ifPresent(strands::end));
    }
}
