package dev.sextant.samples.controlplane.token;

import dev.sextant.samples.server.Reflection;
import fleet.controlplane.v1.AuthServiceGrpc;
import fleet.controlplane.v1.StatusServiceGrpc;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthGrpc;
import java.util.Objects;
import java.util.Set;

/// Lets a gRPC call in by its token, or closes it with the reason.
public final class TokenCheck implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION = key("authorization");
    private static final Metadata.Key<String> ORGANIZATION = key(Gate.ORGANIZATION_HEADER);
    private static final Set<String> OPEN_SERVICES = Set.of(StatusServiceGrpc.SERVICE_NAME, HealthGrpc.SERVICE_NAME);

    private final Gate gate;
    private final Denial denial;
    private final boolean reflectionGuarded;

    /// Checks with this gate.
    ///
    /// @param reflectionGuarded whether reflection asks for a token too
    public TokenCheck(Gate gate, Denial denial, boolean reflectionGuarded) {
        this.gate = gate;
        this.denial = denial;
        this.reflectionGuarded = reflectionGuarded;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (isOpen(call.getMethodDescriptor())) {
            return next.startCall(call, headers);
        }
        Admission admission = gate.admit(text(headers, AUTHORIZATION), text(headers, ORGANIZATION));
        if (admission instanceof Admission.Admitted(Caller caller)) {
            return Contexts.interceptCall(Context.current().withValue(Caller.CURRENT, caller), call, headers, next);
        }
        StatusRuntimeException refusal = denial.of(admission);
        call.close(refusal.getStatus(), Objects.requireNonNullElseGet(refusal.getTrailers(), Metadata::new));
        return new ServerCall.Listener<>() {};
    }

    private boolean isOpen(MethodDescriptor<?, ?> method) {
        return OPEN_SERVICES.contains(method.getServiceName())
                || method.getFullMethodName()
                        .equals(AuthServiceGrpc.getLoginMethod().getFullMethodName())
                || (Reflection.owns(method) && !reflectionGuarded);
    }

    private static String text(Metadata headers, Metadata.Key<String> key) {
        return Objects.requireNonNullElse(headers.get(key), "");
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
