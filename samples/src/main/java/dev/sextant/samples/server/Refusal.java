package dev.sextant.samples.server;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.protobuf.util.Durations;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The refusals that a gRPC server answers with, each with its details from google.rpc.
public final class Refusal {
    private Refusal() {}

    /// A refusal with any details.
    public static StatusRuntimeException of(Status.Code code, String message, List<? extends Message> details) {
        var status = com.google.rpc.Status.newBuilder().setCode(code.value()).setMessage(message);
        details.forEach(detail -> status.addDetails(Any.pack(detail)));
        return StatusProto.toStatusRuntimeException(status.build());
    }

    /// The thing is not there.
    public static StatusRuntimeException notFound(String kind, String name) {
        return of(Status.Code.NOT_FOUND, kind + " " + name + " not found", List.of(resource(kind, name)));
    }

    /// The name is taken.
    public static StatusRuntimeException alreadyExists(String kind, String name) {
        return of(Status.Code.ALREADY_EXISTS, kind + " " + name + " exists already", List.of(resource(kind, name)));
    }

    /// The thing is in a state that does not allow it.
    public static StatusRuntimeException precondition(String message, Message detail) {
        return of(Status.Code.FAILED_PRECONDITION, message, List.of(detail));
    }

    /// Too many calls in too short a time.
    ///
    /// @param subject whose calls are counted
    /// @param retryAfter when the next call will be let through
    public static StatusRuntimeException exhausted(String subject, String limit, Duration retryAfter) {
        var quota = QuotaFailure.newBuilder()
                .addViolations(
                        QuotaFailure.Violation.newBuilder().setSubject(subject).setDescription(limit));
        var retry = RetryInfo.newBuilder().setRetryDelay(Durations.fromMillis(retryAfter.toMillis()));
        return of(Status.Code.RESOURCE_EXHAUSTED, "too many calls: " + limit, List.of(retry.build(), quota.build()));
    }

    /// A refusal with a reason that a program can read.
    public static StatusRuntimeException because(
            Status.Code code, String message, String reason, String domain, Map<String, String> metadata) {
        return of(
                code,
                message,
                List.of(ErrorInfo.newBuilder()
                        .setReason(reason)
                        .setDomain(domain)
                        .putAllMetadata(metadata)
                        .build()));
    }

    private static ResourceInfo resource(String kind, String name) {
        return ResourceInfo.newBuilder()
                .setResourceType(kind)
                .setResourceName(name)
                .build();
    }
}
