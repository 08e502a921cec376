package dev.sextant.grpc;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.grpc.call.Headers;
import dev.sextant.grpc.connection.Arrival;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.Connections;
import dev.sextant.grpc.connection.Target;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.grpc.contract.Reading;
import dev.sextant.grpc.contract.Reflection;
import dev.sextant.grpc.proto.Protoc;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Progress;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Failure;
import java.util.List;
import java.util.function.Consumer;

/// Opens a source by reflection, or says why it cannot be opened.
record Opener(Connections connections, Protoc protoc, Consumer<Progress> listener) {
    /// What is tried where gRPC itself is not spoken.
    private static final List<Source.Wire> OTHERS = List.of(Source.Wire.GRPC_WEB, Source.Wire.CONNECT);

    Opening open(Source source, Endpoint endpoint) {
        var target = Target.of(endpoint.address());
        if (target.isEmpty()) {
            return new Opening.Refused(source, Opening.Reason.NOT_A_CONTRACT, Target.refusal(endpoint.address()));
        }
        var fault = Headers.fault(
                endpoint.allHeaders().overriddenBy(source.options().headers()));
        if (fault.isPresent()) {
            return new Opening.Refused(source, Opening.Reason.UNAUTHENTICATED, fault.get());
        }
        return over(source, endpoint, target.get());
    }

    /// Who does not answer in gRPC may speak one of its other wires.
    private Opening over(Source source, Endpoint endpoint, Target target) {
        var opening = on(source, endpoint, target);
        if (source.options().wire() != Source.Wire.GRPC || !maySpeakAnother(opening)) {
            return opening;
        }
        return OTHERS.stream()
                .map(wire -> on(source.with(source.options().over(wire)), endpoint, target))
                .filter(Opening.Opened.class::isInstance)
                .findFirst()
                .orElse(opening);
    }

    private static boolean maySpeakAnother(Opening opening) {
        return opening instanceof Opening.Refused(var _, var reason, var _) && reason == Opening.Reason.NOT_A_CONTRACT;
    }

    private Opening on(Source source, Endpoint endpoint, Target target) {
        var wire = source.options().wire();
        return switch (connections.to(target, wire, endpoint.tls(), endpoint.route())) {
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
            return refused(source, connection.diagnose(arrival, connections.patience()));
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
