package dev.sextant.grpc;

import dev.sextant.catalog.Problem;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.Diagnosis;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Failure;
import io.grpc.Status;

/// Says why a server did not give its contract, from the status that ended reflection.
record Refusals(Source source, Connection connection) {

    Opening of(Status status) {
        return switch (status.getCode()) {
            case UNIMPLEMENTED ->
                refused(
                        Opening.Reason.NOT_OFFERED,
                        "Reflection is not offered here (12 UNIMPLEMENTED).",
                        "The server answers gRPC, but keeps its contract to itself.",
                        "Turn reflection on in the server.");
            case UNAUTHENTICATED ->
                refused(
                        Opening.Reason.UNAUTHENTICATED,
                        "Reflection asks for a credential (16 UNAUTHENTICATED).",
                        said(status),
                        "Give the environment a credential, or a fresh one.");
            case PERMISSION_DENIED ->
                refused(
                        Opening.Reason.UNAUTHENTICATED,
                        "Reflection is not allowed with this credential (7 PERMISSION_DENIED).",
                        said(status),
                        "Give the environment another credential.");
            case UNAVAILABLE -> unavailable(status);
            default ->
                refused(
                        Opening.Reason.NOT_OFFERED,
                        "Reflection failed (%d %s).".formatted(status.getCode().value(), status.getCode()),
                        said(status),
                        "Look into the server's log.");
        };
    }

    private Opening unavailable(Status status) {
        var failure = new Diagnosis(connection).of(status);
        return new Opening.Refused(source, reason(failure.kind()), failure.problem());
    }

    static Opening.Reason reason(Failure.Kind kind) {
        return switch (kind) {
            case WRONG_TRANSPORT -> Opening.Reason.WRONG_TRANSPORT;
            case CANCELLED -> Opening.Reason.CANCELLED;
            case INVALID, UNKNOWN_HOST, NO_CONNECTION, UNTRUSTED, BROKEN, TIMED_OUT, TOO_LARGE ->
                Opening.Reason.UNREACHABLE;
        };
    }

    private static String said(Status status) {
        return status.getDescription() == null ? "" : "The server said: %s.".formatted(status.getDescription());
    }

    private Opening refused(Opening.Reason reason, String what, String cause, String remedy) {
        return new Opening.Refused(
                source,
                reason,
                Problem.error(what, cause, remedy).at(connection.target().address()));
    }
}
