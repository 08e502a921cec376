package dev.sextant.http;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.http.call.Answers;
import dev.sextant.http.call.RequestMaker;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import dev.sextant.transport.Request;
import dev.sextant.transport.Transport;
import java.time.Instant;
import java.util.Set;

/// Plain HTTP described by OpenAPI.
public final class HttpProtocol implements Protocol {
    private final Transport transport = new Transport();
    private final DocumentOpener opener = new DocumentOpener(transport);

    @Override
    public String id() {
        return "http";
    }

    @Override
    public Set<Source.Kind> sourceKinds() {
        return Set.of(Source.Kind.OPENAPI);
    }

    @Override
    public Opening open(Source source, Endpoint endpoint) {
        return opener.open(source, endpoint);
    }

    @Override
    public Exchange start(Catalog catalog, Call call, Endpoint endpoint, ExchangeListener listener) {
        if (!(catalog instanceof OpenApiCatalog contract)) {
            throw new IllegalArgumentException("catalog of another protocol: " + catalog);
        }
        var layout = contract.layout(call.operation());
        return switch (RequestMaker.make(layout, contract.address(), endpoint, call)) {
            case RequestMaker.Made.Ready(var request) -> send(request, new Answers(layout), listener);
            case RequestMaker.Made.Faulty(var problem) -> ended(Outcome.INVALID, problem, listener);
        };
    }

    private Exchange send(Request request, Answers answers, ExchangeListener listener) {
        return switch (transport.start(request, answers, listener)) {
            case Transport.Start.Begun(var exchange) -> exchange;
            case Transport.Start.Refused(var failure) -> ended(failure.kind().outcome(), failure.problem(), listener);
        };
    }

    private static Exchange ended(Outcome outcome, Problem problem, ExchangeListener listener) {
        listener.on(new ExchangeEvent.Failed(Instant.now(), outcome, problem));
        return new Ended();
    }

    /// An exchange that failed before anything was sent.
    private record Ended() implements Exchange {
        @Override
        public void send(Value.Struct message) {}

        @Override
        public void halfClose() {}

        @Override
        public void cancel() {}
    }

    @Override
    public void close() {
        transport.close();
    }
}
