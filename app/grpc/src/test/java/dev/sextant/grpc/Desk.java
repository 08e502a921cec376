package dev.sextant.grpc;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Lookup;
import dev.sextant.catalog.Operation;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.net.URI;

/// A protocol and an endpoint to call it on.
record Desk(GrpcProtocol protocol, Endpoint endpoint) implements AutoCloseable {

    static Desk at(String address) {
        return new Desk(new GrpcProtocol(), Endpoint.of(URI.create(address)));
    }

    static Desk plain(int port) {
        return at("grpc://127.0.0.1:" + port);
    }

    static Desk secure(int port) {
        return at("grpcs://localhost:" + port);
    }

    Desk with(Metadata headers) {
        return new Desk(protocol, new Endpoint(endpoint.address(), endpoint.tls(), headers, Authorization.NONE));
    }

    Desk trusting(Tls tls) {
        return new Desk(protocol, new Endpoint(endpoint.address(), tls, endpoint.headers(), Authorization.NONE));
    }

    Desk through(Route route) {
        return new Desk(
                protocol,
                new Endpoint(endpoint.address(), endpoint.tls(), endpoint.headers(), endpoint.authorization(), route));
    }

    Opening open() {
        return protocol.open(
                Source.of(Source.Kind.REFLECTION, endpoint.address().toString()), endpoint);
    }

    Catalog catalog() {
        return switch (open()) {
            case Opening.Opened(var _, var catalog) -> catalog;
            case Opening.Refused refused ->
                throw new AssertionError(refused.problem().line());
        };
    }

    Opening.Refused refusal() {
        return switch (open()) {
            case Opening.Refused refused -> refused;
            case Opening.Opened _ -> throw new AssertionError("it was opened");
        };
    }

    Recorded call(Catalog catalog, String operation, String json) {
        var recorded = new Recorded();
        start(catalog, Call.of(operation(catalog, operation), struct(json)), recorded);
        return recorded;
    }

    Exchange start(Catalog catalog, Call call, ExchangeListener listener) {
        return protocol.start(catalog, call, endpoint, listener);
    }

    static Operation operation(Catalog catalog, String name) {
        return switch (Lookup.in(catalog, name)) {
            case Lookup.Found(var operation) -> operation;
            case Lookup.Unclear unclear ->
                throw new AssertionError(unclear.problem().line());
        };
    }

    static Value.Struct struct(String json) {
        return switch (Json.read(json)) {
            case Json.Parsed.Read(Value.Struct struct) -> struct;
            case Json.Parsed.Read(var other) -> throw new AssertionError(other);
            case Json.Parsed.Broken broken -> throw new AssertionError(broken);
        };
    }

    @Override
    public void close() {
        protocol.close();
    }
}
