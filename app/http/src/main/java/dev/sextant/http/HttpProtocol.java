package dev.sextant.http;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Outcome;
import dev.sextant.http.call.Answers;
import dev.sextant.http.call.Messages;
import dev.sextant.http.call.RequestMaker;
import dev.sextant.http.call.SocketMaker;
import dev.sextant.http.curl.CurlLine;
import dev.sextant.http.free.FreeCatalog;
import dev.sextant.http.openapi.Layout;
import dev.sextant.http.openapi.OpenApiCatalog;
import dev.sextant.protocol.Draft;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Preview;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Verdict;
import dev.sextant.schema.Value;
import dev.sextant.transport.Content;
import dev.sextant.transport.Request;
import dev.sextant.transport.Transport;
import java.time.Instant;
import java.util.Set;

/// HTTP and WebSockets, described by OpenAPI or by nobody.
public final class HttpProtocol implements Protocol {
    private final Transport transport = new Transport();
    private final DocumentOpener opener = new DocumentOpener(transport);

    @Override
    public String id() {
        return "http";
    }

    @Override
    public Set<Source.Kind> sourceKinds() {
        return Set.of(Source.Kind.OPENAPI, Source.Kind.HTTP);
    }

    @Override
    public Opening open(Source source, Endpoint endpoint) {
        return source.kind() == Source.Kind.HTTP
                ? new Opening.Opened(source, new FreeCatalog(source.location()))
                : opener.open(source, endpoint);
    }

    @Override
    public Exchange start(Catalog catalog, Call call, Endpoint endpoint, ExchangeListener listener) {
        return start(catalog, call, endpoint, CookieJar.NONE, listener);
    }

    @Override
    public Exchange start(Catalog catalog, Call call, Endpoint endpoint, CookieJar cookies, ExchangeListener listener) {
        var contract = contract(catalog);
        var layout = contract.layout(call.operation(), mediaType(call));
        return switch (made(contract, layout, call, endpoint, cookies)) {
            case RequestMaker.Made.Ready(var request) -> begun(request, call, layout, listener);
            case RequestMaker.Made.Faulty(var problem) -> ended(Outcome.INVALID, problem, listener);
        };
    }

    private static RequestMaker.Made made(
            HttpCatalog contract, Layout layout, Call call, Endpoint endpoint, CookieJar cookies) {
        var whole = contract.completed(call);
        var placed = contract.placed(endpoint);
        return isSocket(call)
                ? SocketMaker.make(layout, contract.address(), placed, whole, cookies)
                : RequestMaker.make(layout, contract.address(), placed, whole, cookies);
    }

    private static boolean isSocket(Call call) {
        return call.operation().kind() instanceof OperationKind.Socket;
    }

    private Exchange begun(Request request, Call call, Layout layout, ExchangeListener listener) {
        var answers = new Answers(layout);
        if (!isSocket(call)) {
            return running(transport.start(request, answers, listener), listener);
        }
        return switch (Messages.script(layout, call)) {
            case Messages.Scripted.Ready(var script) ->
                running(transport.converse(request, script, answers, listener), listener);
            case Messages.Scripted.Faulty(var problem) -> ended(Outcome.INVALID, problem, listener);
        };
    }

    /// Of several media types the one that the call's own headers say.
    private static String mediaType(Call call) {
        return call.metadata().first("Content-Type").orElse("");
    }

    private static HttpCatalog contract(Catalog catalog) {
        if (catalog instanceof HttpCatalog contract) {
            return contract;
        }
        throw new IllegalArgumentException("catalog of another protocol: " + catalog);
    }

    @Override
    public Preview preview(Catalog catalog, Call call, Endpoint endpoint) {
        var contract = contract(catalog);
        var layout = contract.layout(call.operation(), mediaType(call));
        var whole = contract.completed(call);
        var placed = contract.placed(endpoint);
        var sketch = isSocket(call)
                ? SocketMaker.make(layout, contract.address(), placed, whole, CookieJar.NONE)
                : RequestMaker.sketch(layout, contract.address(), placed, whole);
        return switch (sketch) {
            case RequestMaker.Made.Faulty(var problem) -> new Preview.Faulty(problem);
            case RequestMaker.Made.Ready(var request) ->
                new Preview.Ready(
                        request.method(), request.target().shown(), request.headers(), size(request.content()));
        };
    }

    @Override
    public Verdict judge(Catalog catalog, Operation operation, int code, Body body) {
        return catalog instanceof OpenApiCatalog contract && operation.kind() instanceof OperationKind.Http
                ? contract.judge(operation, code, body)
                : new Verdict.Unjudged();
    }

    @Override
    public Draft.Pasted paste(String text) {
        return CurlLine.read(text);
    }

    private static long size(Content content) {
        return switch (content) {
            case Content.None _ -> 0;
            case Content.Octets(var bytes) -> bytes.octets().length;
            case Content.Pieces pieces -> pieces.size();
        };
    }

    private static Exchange running(Transport.Start start, ExchangeListener listener) {
        return switch (start) {
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
