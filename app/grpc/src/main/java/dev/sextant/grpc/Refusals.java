package dev.sextant.grpc;

import dev.sextant.catalog.Problem;
import dev.sextant.grpc.connection.Arrival;
import dev.sextant.grpc.connection.Connection;
import dev.sextant.grpc.connection.HttpAnswer;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Failure;
import io.grpc.Status;

/// Says why a server did not give its contract, from the status that ended reflection.
record Refusals(Source source, Connection connection) {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    Opening of(Arrival arrival, Status status) {
        var local =
                arrival == Arrival.BROKEN || (status.getCode() == Status.Code.UNAVAILABLE && status.getCause() != null);
        return local
                ? unreached(status)
                : HttpAnswer.of(status).map(this::foreign).orElseGet(() -> answered(status));
    }

    private Opening unreached(Status status) {
        var failure = connection.diagnose(status);
        return new Opening.Refused(source, reason(failure.kind()), failure.problem());
    }

    private Opening foreign(HttpAnswer answer) {
        var locked = answer.code() == UNAUTHORIZED || answer.code() == FORBIDDEN;
        return refused(
                locked ? Opening.Reason.UNAUTHENTICATED : Opening.Reason.NOT_A_CONTRACT,
                "%s does not answer in gRPC (%s).".formatted(connection.target().authority(), answer.words()),
                "It may be a web server, or a proxy that does not pass gRPC on.",
                locked ? "Give the environment a credential, or another one." : "Check the host and the port.");
    }

    private Opening answered(Status status) {
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
            default ->
                refused(
                        Opening.Reason.NOT_OFFERED,
                        "Reflection failed (%d %s).".formatted(status.getCode().value(), status.getCode()),
                        said(status),
                        "Look into the server's log.");
        };
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
