package dev.sextant.samples.server;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/// The refusal that a call met.
///
/// @param status code, message and details
/// @param cause what the stub threw
public record Refused(com.google.rpc.Status status, StatusRuntimeException cause) {
    /// Makes the call, which must be refused.
    public static Refused when(Executable call) {
        var cause = assertThrows(StatusRuntimeException.class, call);
        return new Refused(Objects.requireNonNull(StatusProto.fromThrowable(cause)), cause);
    }

    /// The status code.
    public Code code() {
        return cause.getStatus().getCode();
    }

    /// The message.
    public String message() {
        return status.getMessage();
    }

    /// The detail of this type.
    public <M extends Message> M detail(Class<M> type) {
        for (Any detail : status.getDetailsList()) {
            if (detail.is(type)) {
                try {
                    return detail.unpack(type);
                } catch (InvalidProtocolBufferException e) {
                    return fail("A detail does not parse", e);
                }
            }
        }
        return fail("No " + type.getSimpleName() + " in " + status);
    }

    /// The reason of the refusal.
    public String reason() {
        return detail(ErrorInfo.class).getReason();
    }

    /// The fields that were refused.
    public List<String> fields() {
        return detail(BadRequest.class).getFieldViolationsList().stream()
                .map(BadRequest.FieldViolation::getField)
                .toList();
    }
}
