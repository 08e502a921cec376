package dev.sextant.samples.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.sextant.samples.server.Refused;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import lab.v1.FailRequest;
import lab.v1.FailRequest.Detail;
import lab.v1.FailureServiceGrpc;
import lab.v1.FailureServiceGrpc.FailureServiceBlockingStub;
import lab.v1.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FailureServiceTest {
    private final Bench bench = new Bench();

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OK")
    void failsWithEveryCode(Code code) {
        var refused = fail(FailRequest.newBuilder().setCode(code.value()).setMessage("as told: ü"));
        assertEquals(code, refused.code());
        assertEquals("as told: ü", refused.message());
    }

    @Test
    void answersWellWithCodeZero() {
        assertNotNull(stub().fail(FailRequest.getDefaultInstance()));
    }

    @Test
    void sendsEveryDetailInOrder() {
        List<Detail> details = Arrays.stream(Detail.values())
                .filter(detail -> detail != Detail.UNRECOGNIZED && detail != Detail.DETAIL_GARBAGE)
                .filter(detail -> detail != Detail.DETAIL_UNSPECIFIED)
                .toList();
        var refused = fail(FailRequest.newBuilder().setCode(3).addAllDetails(details));
        assertEquals(14, refused.status().getDetailsCount());
        assertEquals(3, refused.detail(RetryInfo.class).getRetryDelay().getSeconds());
        assertEquals("ASKED_FOR", refused.reason());
        assertEquals(-4, refused.detail(Point.class).getY());
        assertEquals(
                "type.googleapis.com/nobody.knows.v1.This",
                refused.status().getDetails(11).getTypeUrl());
        Any broken = refused.status().getDetails(12);
        assertThrows(InvalidProtocolBufferException.class, () -> broken.unpack(ErrorInfo.class));
    }

    @Test
    void sendsGarbageInsteadOfDetails() {
        var request = FailRequest.newBuilder().setCode(13).setMessage("broken").addDetails(Detail.DETAIL_GARBAGE);
        var thrown = assertThrows(StatusRuntimeException.class, () -> stub().fail(request.build()));
        assertEquals("broken", thrown.getStatus().getDescription());
        var key = Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);
        assertArrayEquals(
                "no status at all".getBytes(StandardCharsets.US_ASCII),
                Objects.requireNonNull(thrown.getTrailers()).get(key));
    }

    @Test
    void neverAnswersWhenItHangs() {
        var hanging = stub().withDeadlineAfter(50, TimeUnit.MILLISECONDS);
        assertEquals(
                Code.DEADLINE_EXCEEDED,
                Refused.when(() -> hanging.hang(Empty.getDefaultInstance())).code());
    }

    @Test
    void leavesAMethodOfItsContractOut() {
        assertEquals(
                Code.UNIMPLEMENTED,
                Refused.when(() -> stub().missing(Empty.getDefaultInstance())).code());
    }

    private Refused fail(FailRequest.Builder request) {
        return Refused.when(() -> stub().fail(request.build()));
    }

    private FailureServiceBlockingStub stub() {
        return FailureServiceGrpc.newBlockingStub(bench.channel);
    }
}
