package dev.sextant.samples.server;

import com.google.rpc.BadRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Gathers all that is wrong with the fields of a request, so that one refusal names everything.
public final class FieldChecks {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final List<BadRequest.FieldViolation> violations = new ArrayList<>();

    /// The field must be 1 to 63 of a-z, 0-9 and hyphen.
    public FieldChecks name(String field, String value) {
        if (value.isEmpty()) {
            return refuse(field, "is required");
        }
        return that(NAME.matcher(value).matches(), field, "must be 1 to 63 of a-z, 0-9 and hyphen");
    }

    /// The field must not be empty.
    public FieldChecks required(String field, String value) {
        return that(!value.isEmpty(), field, "is required");
    }

    /// The field must look like an email address.
    public FieldChecks email(String field, String value) {
        return that(EMAIL.matcher(value).matches(), field, "must be an email address");
    }

    /// The field must be a SHA-256 digest.
    public FieldChecks digest(String field, String value) {
        return that(DIGEST.matcher(value).matches(), field, "must be sha256: and 64 hex digits");
    }

    /// The field must not be longer than that.
    public FieldChecks atMost(String field, String value, int length) {
        return that(value.length() <= length, field, "must have at most " + length + " characters");
    }

    /// The field must lie in the range, both ends included.
    public FieldChecks range(String field, long value, long low, long high) {
        return that(value >= low && value <= high, field, "must be " + low + " to " + high);
    }

    /// The condition must hold for the field.
    public FieldChecks that(boolean holds, String field, String description) {
        return holds ? this : refuse(field, description);
    }

    /// Adds a violation.
    public FieldChecks refuse(String field, String description) {
        violations.add(BadRequest.FieldViolation.newBuilder()
                .setField(field)
                .setDescription(description)
                .build());
        return this;
    }

    /// Ends the checks.
    ///
    /// @throws StatusRuntimeException INVALID_ARGUMENT with every violation, if there is one
    public void done() {
        if (!violations.isEmpty()) {
            throw refusal();
        }
    }

    /// The refusal for a single field.
    public static StatusRuntimeException refusal(String field, String description) {
        return new FieldChecks().refuse(field, description).refusal();
    }

    private StatusRuntimeException refusal() {
        String count = violations.size() == 1 ? "1 violation" : violations.size() + " violations";
        return Refusal.of(
                Status.Code.INVALID_ARGUMENT,
                "validation failed: " + count,
                List.of(BadRequest.newBuilder()
                        .addAllFieldViolations(violations)
                        .build()));
    }
}
