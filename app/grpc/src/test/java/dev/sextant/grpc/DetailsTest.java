package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import build.buf.validate.FieldPath;
import build.buf.validate.FieldPathElement;
import build.buf.validate.Violation;
import build.buf.validate.Violations;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Value;
import io.grpc.Metadata;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a server attaches to a status, where its contract names none of the types.
final class DetailsTest {
    private static final Metadata.Key<byte[]> KEY =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    @Test
    void violationsOfRulesNameTheirFields() {
        var path = FieldPath.newBuilder()
                .addElements(FieldPathElement.newBuilder().setFieldName("items").setIndex(2))
                .addElements(FieldPathElement.newBuilder().setFieldName("text"));
        var violations = Violations.newBuilder()
                .addViolations(Violation.newBuilder()
                        .setField(path)
                        .setRuleId("string.min_len")
                        .setMessage("too short"))
                .build();
        var detail = attached(status(Any.pack(violations))).getFirst();
        assertInstanceOf(Value.Struct.class, detail.content());
        var violation = detail.violations().getFirst();
        assertEquals("items[2].text", violation.field().toString());
        assertEquals("too short", violation.description());
    }

    @Test
    void detailsOfKnownTypesAreRead() {
        var detail = attached(
                        status(Any.pack(ErrorInfo.newBuilder().setReason("so").build())))
                .getFirst();
        assertEquals(Value.Struct.EMPTY.with("reason", new Value.Text("so")), detail.content());
    }

    @Test
    void garbageInADetailIsKeptAsBytes() {
        var garbage = ByteString.copyFromUtf8("\u0007\u0007garbage");
        for (var type : List.of("google.rpc.BadRequest", "buf.validate.Violations", "", "/", "nobody.v1.Knows")) {
            var any = Any.newBuilder()
                    .setTypeUrl("type.googleapis.com/" + type)
                    .setValue(garbage)
                    .build();
            var detail = attached(status(any)).getFirst();
            assertEquals(new Value.Bytes(garbage.toByteArray()), detail.content(), type);
            assertEquals(List.of(), detail.violations());
        }
    }

    @Test
    void noBytesInTheirPlaceEndACallWithoutItsStatus() {
        var random = new Random(5);
        for (var round = 0; round < 50; round++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            attached(bytes);
        }
    }

    private static byte[] status(Any detail) {
        return com.google.rpc.Status.newBuilder().addDetails(detail).build().toByteArray();
    }

    private static List<Status.Detail> attached(byte[] bytes) {
        var trailers = new Metadata();
        trailers.put(KEY, bytes);
        try (var server = StubServer.start(
                        Contracts.probe(), Rules.then(call -> call.close(io.grpc.Status.INVALID_ARGUMENT, trailers)));
                var desk = Desk.plain(server.port())) {
            var status = desk.call(desk.catalog(), "Ask", "{}").completed().status();
            assertEquals("INVALID_ARGUMENT", status.name());
            return status.details();
        }
    }
}
