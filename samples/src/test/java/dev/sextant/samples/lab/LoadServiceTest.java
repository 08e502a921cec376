package dev.sextant.samples.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.util.Durations;
import dev.sextant.samples.server.Refused;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import lab.v1.DeepRequest;
import lab.v1.FloodRequest;
import lab.v1.HugeRequest;
import lab.v1.LoadServiceGrpc;
import lab.v1.LoadServiceGrpc.LoadServiceBlockingStub;
import lab.v1.MetadataRequest;
import lab.v1.Node;
import lab.v1.SlowRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LoadServiceTest {
    private final Bench bench = new Bench();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void answersAfterTheDelay() {
        var request =
                SlowRequest.newBuilder().setDelay(Durations.fromMillis(30)).build();
        assertEquals(request.getDelay(), stub().slow(request).getWaited());
        var tooSlow = SlowRequest.newBuilder().setDelay(Durations.fromHours(2)).build();
        assertEquals(
                Code.INVALID_ARGUMENT, Refused.when(() -> stub().slow(tooSlow)).code());
        var waiting = SlowRequest.newBuilder().setDelay(Durations.fromHours(1)).build();
        var hasty = stub().withDeadlineAfter(50, TimeUnit.MILLISECONDS);
        assertEquals(
                Code.DEADLINE_EXCEEDED, Refused.when(() -> hasty.slow(waiting)).code());
    }

    @Test
    void answersWithAnySize() {
        int size = 20 << 20;
        assertEquals(
                size,
                stub().huge(HugeRequest.newBuilder().setBytes(size).build())
                        .getOctets()
                        .size());
        assertEquals(
                5,
                stub().huge(HugeRequest.newBuilder().setBytes(5).setAsText(true).build())
                        .getText()
                        .length());
    }

    @Test
    void floodsWithoutFillingItsMemory() {
        var flood = stub().flood(FloodRequest.newBuilder()
                .setCount(1_100)
                .setBytes(1 << 20)
                .build());
        long bytes = 0;
        while (flood.hasNext()) {
            bytes += flood.next().getOctets().size();
        }
        assertEquals(1_100L << 20, bytes);
    }

    @Test
    void answersWithADeepTree() throws Exception {
        MethodDescriptor<DeepRequest, byte[]> raw = LoadServiceGrpc.getDeepMethod().toBuilder(
                        LoadServiceGrpc.getDeepMethod().getRequestMarshaller(), new Raw())
                .build();
        int depth = 100_000;
        byte[] bytes = ClientCalls.blockingUnaryCall(
                bench.channel,
                raw,
                CallOptions.DEFAULT,
                DeepRequest.newBuilder().setDepth(depth).build());
        assertEquals(depth, depth(CodedInputStream.newInstance(bytes)));
        Node shallow = stub().deep(DeepRequest.newBuilder().setDepth(3).build());
        assertEquals("level 3", shallow.getFirst().getFirst().getName());
    }

    @Test
    void tellsAndSendsMetadata() {
        var sent = new Metadata();
        var binary = Metadata.Key.of("sent-bin", Metadata.BINARY_BYTE_MARSHALLER);
        sent.put(Metadata.Key.of("sent", Metadata.ASCII_STRING_MARSHALLER), "a");
        sent.put(Metadata.Key.of("sent", Metadata.ASCII_STRING_MARSHALLER), "b");
        sent.put(binary, new byte[] {0, -1});
        var headers = new AtomicReference<Metadata>();
        var trailers = new AtomicReference<Metadata>();
        var channel = ClientInterceptors.intercept(
                bench.channel,
                MetadataUtils.newAttachHeadersInterceptor(sent),
                MetadataUtils.newCaptureMetadataInterceptor(headers, trailers));
        var seen = LoadServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .metadata(MetadataRequest.newBuilder()
                        .putHeaders("back", "h")
                        .putTrailers("back-bin", "AP8=")
                        .build());
        assertEquals(
                3,
                seen.getEntriesList().stream()
                        .filter(entry -> entry.getName().startsWith("sent"))
                        .count());
        assertTrue(seen.getTimeLeft().getSeconds() < 20);
        assertTrue(seen.getAuthority().startsWith("127.0.0.1:"));
        assertEquals("h", headers.get().get(Metadata.Key.of("back", Metadata.ASCII_STRING_MARSHALLER)));
        assertArrayEquals(
                new byte[] {0, -1}, trailers.get().get(Metadata.Key.of("back-bin", Metadata.BINARY_BYTE_MARSHALLER)));
        assertNotNull(headers.get().get(Metadata.Key.of("date", Metadata.ASCII_STRING_MARSHALLER)));
    }

    @Test
    void refusesMetadataThatCannotBe() {
        var request = MetadataRequest.newBuilder()
                .putHeaders("no spaces", "x")
                .putTrailers("odd-bin", "***")
                .build();
        assertEquals(2, Refused.when(() -> stub().metadata(request)).fields().size());
    }

    private static int depth(CodedInputStream in) throws IOException {
        int depth = 0;
        while (!in.isAtEnd()) {
            int tag = in.readTag();
            if (tag >>> 3 == Node.NAME_FIELD_NUMBER) {
                in.readString();
                depth++;
            } else {
                in.readUInt32();
            }
        }
        return depth;
    }

    private LoadServiceBlockingStub stub() {
        return LoadServiceGrpc.newBlockingStub(bench.channel);
    }

    /// Leaves an answer as the bytes it is.
    private static final class Raw implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return Objects.requireNonNull(stream).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
