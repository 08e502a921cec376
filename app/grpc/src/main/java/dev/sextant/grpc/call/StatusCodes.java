package dev.sextant.grpc.call;

import dev.sextant.exchange.Outcome;
import io.grpc.Status;

/// What gRPC's status codes come down to (gRPC core, status codes).
final class StatusCodes {
    private StatusCodes() {}

    static Outcome outcome(Status.Code code) {
        return switch (code) {
            case OK -> Outcome.OK;
            case CANCELLED -> Outcome.CANCELLED;
            case INVALID_ARGUMENT, OUT_OF_RANGE -> Outcome.INVALID;
            case DEADLINE_EXCEEDED -> Outcome.TIMED_OUT;
            case NOT_FOUND -> Outcome.NOT_FOUND;
            case ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED -> Outcome.CONFLICT;
            case PERMISSION_DENIED -> Outcome.FORBIDDEN;
            case UNAUTHENTICATED -> Outcome.UNAUTHENTICATED;
            case RESOURCE_EXHAUSTED -> Outcome.LIMITED;
            case UNKNOWN, UNIMPLEMENTED, INTERNAL, UNAVAILABLE, DATA_LOSS -> Outcome.SERVER_ERROR;
        };
    }
}
