package dev.sextant.samples.controlplane.rest;

import dev.sextant.samples.controlplane.token.Admission;
import dev.sextant.samples.controlplane.token.Caller;
import dev.sextant.samples.controlplane.token.Gate;
import dev.sextant.samples.web.Answer;
import dev.sextant.samples.web.Request;
import fleet.controlplane.v1.Role;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Lets a request in by its token, and turns faults into answers.
final class Door {
    private final Gate gate;

    Door(Gate gate) {
        this.gate = gate;
    }

    /// What answers everyone.
    Function<Request, Answer> open(Function<Request, Answer> inside) {
        return request -> guarded(() -> inside.apply(request));
    }

    /// What answers whoever has a token.
    Function<Request, Answer> reading(BiFunction<Request, Caller, Answer> inside) {
        return request -> guarded(() -> inside.apply(request, admit(request)));
    }

    /// What answers whoever may change things.
    Function<Request, Answer> changing(BiFunction<Request, Caller, Answer> inside) {
        return reading((request, caller) -> {
            if (caller.role().getNumber() < Role.ROLE_ADMIN_VALUE) {
                throw new Fault(403, "ROLE_TOO_LOW", "operation not allowed for viewers", Map.of("needed", "admin"));
            }
            return inside.apply(request, caller);
        });
    }

    private Caller admit(Request request) {
        return switch (gate.admit(request.header("Authorization"), request.header(Gate.ORGANIZATION_HEADER))) {
            case Admission.Admitted(Caller caller) -> caller;
            case Admission.Missing missing -> throw new Fault(401, "UNAUTHORIZED", "a token is missing");
            case Admission.Invalid invalid -> throw new Fault(401, "UNAUTHORIZED", "the token is not valid");
            case Admission.Expired(String kind, Instant at) ->
                throw new Fault(
                        401,
                        "TOKEN_EXPIRED",
                        "the token has expired",
                        Map.of("kind", kind, "expired_at", at.toString()));
            // The gRPC side answers UNKNOWN, which such gateways turn into 500.
            case Admission.Revoked revoked -> throw new Fault(500, "", "token revoked");
            case Admission.NotMember(String organization) ->
                throw new Fault(
                        403, "NOT_IN_ORG", "not a member of " + organization, Map.of("organization", organization));
        };
    }

    /// What lies behind the door.
    private interface Inside {
        Answer answer();
    }

    private static Answer guarded(Inside inside) {
        try {
            return inside.answer();
        } catch (Fault fault) {
            return fault.answer();
        }
    }
}
