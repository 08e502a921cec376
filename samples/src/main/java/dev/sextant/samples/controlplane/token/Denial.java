package dev.sextant.samples.controlplane.token;

import dev.sextant.samples.server.Refusal;
import fleet.controlplane.v1.Role;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/// Says why a caller may not, in the words of gRPC.
public final class Denial {
    /// The domain of the reasons.
    public static final String DOMAIN = "controlplane.fleet.example";

    private final Clock clock;

    /// Denies by this time.
    public Denial(Clock clock) {
        this.clock = clock;
    }

    /// The refusal for a call that the gate does not admit.
    StatusRuntimeException of(Admission admission) {
        return switch (admission) {
            case Admission.Missing() -> unauthenticated("a token is missing", "TOKEN_MISSING", Map.of());
            case Admission.Invalid() -> unauthenticated("the token is not valid", "TOKEN_INVALID", Map.of());
            case Admission.Expired expired -> expired(expired);
            // A plain error without code or details: what callers of such servers meet in practice.
            case Admission.Revoked() ->
                Status.UNKNOWN.withDescription("token revoked").asRuntimeException();
            case Admission.NotMember(String organization) ->
                forbidden("not a member of " + organization, "NOT_IN_ORG", Map.of("organization", organization));
            case Admission.Admitted admitted -> throw new IllegalArgumentException("Nothing to deny: " + admitted);
        };
    }

    /// The caller's role does not suffice.
    public static StatusRuntimeException role(Role has, Role needs) {
        return forbidden(
                "operation not allowed for " + name(has) + ": it needs " + name(needs),
                "ROLE_TOO_LOW",
                Map.of("role", name(has), "needed", name(needs)));
    }

    /// Only people may do this.
    public static StatusRuntimeException userOnly() {
        return forbidden("operation not allowed for API tokens", "USER_TOKEN_NEEDED", Map.of("kind", "api"));
    }

    private StatusRuntimeException expired(Admission.Expired expired) {
        Duration since = Duration.between(expired.at(), clock.instant());
        return unauthenticated(
                "token is expired by " + spoken(since),
                "TOKEN_EXPIRED",
                Map.of("kind", expired.kind(), "expired_at", expired.at().toString()));
    }

    private static StatusRuntimeException unauthenticated(String message, String reason, Map<String, String> metadata) {
        return Refusal.because(Code.UNAUTHENTICATED, message, reason, DOMAIN, metadata);
    }

    private static StatusRuntimeException forbidden(String message, String reason, Map<String, String> metadata) {
        return Refusal.because(Code.PERMISSION_DENIED, message, reason, DOMAIN, metadata);
    }

    private static String spoken(Duration duration) {
        return duration.truncatedTo(ChronoUnit.SECONDS).toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String name(Role role) {
        return role.name().substring("ROLE_".length()).toLowerCase(Locale.ROOT);
    }
}
