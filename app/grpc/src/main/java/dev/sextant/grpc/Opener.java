package dev.sextant.grpc;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.grpc.call.Headers;
import dev.sextant.grpc.connection.Arrival;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.Connections;
import dev.sextant.grpc.connection.Diagnosis;
import dev.sextant.grpc.connection.Target;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.grpc.contract.Reading;
import dev.sextant.grpc.contract.Reflection;
import dev.sextant.grpc.proto.Protoc;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Progress;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Failure;
import java.util.function.Consumer;

/// Opens a source by reflection, or says why it cannot be opened.
record Opener(Connections connections, Protoc protoc, Consumer<Progress> listener) {

    Opening open(Source source, Endpoint endpoint) {
        var target = Target.of(endpoint.address());
        if (target.isEmpty()) {
            return new Opening.Refused(
                    source,
                    Opening.Reason.NOT_A_CONTRACT,
                    Problem.error(
                            "“%s” is no gRPC address.".formatted(endpoint.address()),
                            "",
                            "Give grpc://host:port, or grpcs://host:port for TLS."));
        }
        var fault = Headers.fault(endpoint.allHeaders().overriddenBy(source.options().headers()));
        if (fault.isPresent()) {
            return new Opening.Refused(source, Opening.Reason.UNAUTHENTICATED, fault.get());
        }
        return switch (connections.to(target.get(), endpoint.tls(), endpoint.route())) {
            case Connections.Line.Closed(var problem) ->
                new Opening.Refused(source, Opening.Reason.UNREACHABLE, problem);
            case Connections.Line.Open(var connection) -> interruptibly(source, endpoint, connection);
        };
    }

    private Opening interruptibly(Source source, Endpoint endpoint, Connection connection) {
        try {
            return read(source, endpoint, connection);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Opening.Refused(source, Opening.Reason.CANCELLED, Problem.error("Stopped by you.", "", ""));
        }
    }

    private Opening read(Source source, Endpoint endpoint, Connection connection) throws InterruptedException {
        var arrival = connection.arrive(connections.patience(), _ -> {});
        if (arrival == Arrival.UNKNOWN_HOST || arrival == Arrival.SILENT) {
            connections.drop(connection);
            return refused(source, new Diagnosis(connection).of(arrival, connections.patience()));
        }
        var authority = connection.target().authority();
        var asking = endpoint.allHeaders().overriddenBy(source.options().headers());
        return switch (Reflection.read(connection.channel(), () -> Headers.toWire(asking), listener)) {
            case Reading.Read(var gathered) -> {
                var mended = new Mending(protoc).mend(gathered, source.options());
                yield new Opening.Opened(source, new GrpcCatalog(authority, mended));
            }
            case Reading.Ended(var status, var _) -> new Refusals(source, connection).of(arrival, status);
        };
    }

    private static Opening refused(Source source, Failure failure) {
        return new Opening.Refused(source, Refusals.reason(failure.kind()), failure.problem());
    }
}
