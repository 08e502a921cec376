package dev.sextant.samples.lab;

import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import build.buf.validate.Violation;
import build.buf.validate.Violations;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.util.Durations;
import com.google.rpc.BadRequest;
import com.google.rpc.DebugInfo;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Help;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RequestInfo;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.nio.charset.StandardCharsets;
import lab.v1.FailRequest;
import lab.v1.FailRequest.Detail;
import lab.v1.Point;

/// Makes the failure that a request asks for.
final class Failures {
    private static final String TYPE_PREFIX = "type.googleapis.com/";
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private Failures() {}

    /// The failure.
    static StatusRuntimeException of(FailRequest request) {
        if (request.getDetailsList().contains(Detail.DETAIL_GARBAGE)) {
            return garbage(request);
        }
        var status = Status.newBuilder().setCode(request.getCode()).setMessage(request.getMessage());
        request.getDetailsList().forEach(detail -> status.addDetails(detail(detail)));
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static StatusRuntimeException garbage(FailRequest request) {
        var trailers = new Metadata();
        trailers.put(DETAILS, "no status at all".getBytes(StandardCharsets.US_ASCII));
        return io.grpc.Status.fromCodeValue(request.getCode())
                .withDescription(request.getMessage())
                .asRuntimeException(trailers);
    }

    private static Any detail(Detail detail) {
        return switch (detail) {
            case DETAIL_UNKNOWN_TYPE -> any("nobody.knows.v1.This", ByteString.copyFromUtf8("\n\003abc"));
            case DETAIL_BROKEN_BYTES -> any("google.rpc.ErrorInfo", ByteString.copyFromUtf8("\n\177cut"));
            default -> Any.pack(message(detail));
        };
    }

    private static Any any(String type, ByteString bytes) {
        return Any.newBuilder().setTypeUrl(TYPE_PREFIX + type).setValue(bytes).build();
    }

    private static Message message(Detail detail) {
        return switch (detail) {
            case DETAIL_BAD_REQUEST -> badRequest();
            case DETAIL_VIOLATIONS -> violations();
            case DETAIL_ERROR_INFO -> errorInfo();
            case DETAIL_RETRY_INFO ->
                RetryInfo.newBuilder().setRetryDelay(Durations.fromSeconds(3)).build();
            case DETAIL_HELP -> help();
            case DETAIL_LOCALIZED_MESSAGE ->
                LocalizedMessage.newBuilder()
                        .setLocale("de-DE")
                        .setMessage("Das ging schief: wie bestellt.")
                        .build();
            case DETAIL_DEBUG_INFO ->
                DebugInfo.newBuilder()
                        .addStackEntries("lab.v1.FailureService/Fail (failure.go:42)")
                        .addStackEntries("main.serve (main.go:7)")
                        .setDetail("asked for by the caller")
                        .build();
            case DETAIL_QUOTA_FAILURE -> quota();
            case DETAIL_PRECONDITION_FAILURE -> precondition();
            case DETAIL_REQUEST_INFO ->
                RequestInfo.newBuilder()
                        .setRequestId("7f3c0a52-e19b")
                        .setServingData("lab-1")
                        .build();
            case DETAIL_RESOURCE_INFO ->
                ResourceInfo.newBuilder()
                        .setResourceType("bench")
                        .setResourceName("bench/7")
                        .setDescription("The bench is taken")
                        .build();
            default -> Point.newBuilder().setX(3).setY(-4).build();
        };
    }

    private static BadRequest badRequest() {
        var request = BadRequest.newBuilder();
        request.addFieldViolationsBuilder().setField("message").setDescription("must be shorter");
        request.addFieldViolationsBuilder().setField("details[2]").setDescription("must not come twice");
        return request.build();
    }

    private static Violations violations() {
        var message = FieldPathElement.newBuilder().setFieldNumber(2).setFieldName("message");
        var details = FieldPathElement.newBuilder().setFieldNumber(3).setFieldName("details");
        return Violations.newBuilder()
                .addViolations(violation(message, "string.max_len", "must be shorter"))
                .addViolations(violation(details.clone().setIndex(1), "enum.not_in", "must not come twice"))
                .addViolations(violation(details, "repeated.max_items", "must have at most 1 element"))
                .build();
    }

    private static Violation violation(FieldPathElement.Builder field, String rule, String message) {
        return Violation.newBuilder()
                .setField(FieldPath.newBuilder().addElements(field))
                .setRuleId(rule)
                .setMessage(message)
                .build();
    }

    private static ErrorInfo errorInfo() {
        return ErrorInfo.newBuilder()
                .setReason("ASKED_FOR")
                .setDomain("lab.example")
                .putMetadata("bench", "7")
                .build();
    }

    private static Help help() {
        var help = Help.newBuilder();
        help.addLinksBuilder().setDescription("What the codes mean").setUrl("https://lab.example/codes");
        help.addLinksBuilder().setDescription("Who can help").setUrl("https://lab.example/people");
        return help.build();
    }

    private static QuotaFailure quota() {
        var quota = QuotaFailure.newBuilder();
        quota.addViolationsBuilder().setSubject("bench:7").setDescription("3 trials a day");
        return quota.build();
    }

    private static PreconditionFailure precondition() {
        var failure = PreconditionFailure.newBuilder();
        failure.addViolationsBuilder().setType("POWER").setSubject("bench/7").setDescription("Switch the bench on");
        return failure.build();
    }
}
