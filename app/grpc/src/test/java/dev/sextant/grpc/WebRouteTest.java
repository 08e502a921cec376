package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Route;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import dev.sextant.grpc.connection.Target;
import dev.sextant.grpc.web.WebConnection;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Trust;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// gRPC-Web goes the way that the environment's route says, to a server that only the proxy can name.
final class WebRouteTest {
    private static final byte[] ANSWER = {8, 42};

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        var trailers = "grpc-status: 0\r\n";
        var body = new Buffer()
                .writeByte(0)
                .writeInt(ANSWER.length)
                .write(ANSWER)
                .writeByte(0x80)
                .writeInt(trailers.length())
                .writeUtf8(trailers);
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/grpc-web+proto")
                .body(body)
                .build());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void goesThroughASocksProxyByName() throws Exception {
        try (var proxy = Middleman.socks(server.getPort(), "u", "p")) {
            assertArrayEquals(ANSWER, call(proxy, "p"));
            assertEquals(List.of("grpc.invalid:7000"), proxy.asked());
            var heard = server.takeRequest();
            assertEquals(
                    "/x.v1.Things/Get", Objects.requireNonNull(heard.getUrl()).encodedPath());
            assertTrue(String.valueOf(heard.getHeaders().get("Content-Type")).startsWith("application/grpc-web"));
        }
    }

    @Test
    void reachesNobodyWhereTheProxyRefuses() throws Exception {
        try (var proxy = Middleman.socks(server.getPort(), "u", "p")) {
            var words = "";
            try {
                call(proxy, "secret-4711");
            } catch (StatusRuntimeException | AssertionError e) {
                words = String.valueOf(e.getMessage());
            }
            assertTrue(!words.isBlank() && !words.contains("4711"), words);
            assertEquals(0, server.getRequestCount());
        }
    }

    private static byte[] call(Middleman proxy, String password) {
        var through = new Route.Proxy.Through(
                Route.Proxy.Kind.SOCKS, "127.0.0.1", proxy.port(), "u", Secret.of(password), List.of());
        var connection = new WebConnection(
                new Target("grpc.invalid", 7000, false),
                Source.Wire.GRPC_WEB,
                (Trust.Ready) Trust.of(Tls.SYSTEM),
                Route.USUAL.through(through));
        try {
            connection.arrive(Duration.ofSeconds(5), _ -> {});
            return ClientCalls.blockingUnaryCall(
                    connection.channel(),
                    method(),
                    CallOptions.DEFAULT.withDeadlineAfter(Duration.ofSeconds(20)),
                    new byte[0]);
        } finally {
            connection.close();
        }
    }

    private static MethodDescriptor<byte[], byte[]> method() {
        return MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("x.v1.Things/Get")
                .setRequestMarshaller(new Plain())
                .setResponseMarshaller(new Plain())
                .build();
    }

    private static final class Plain implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try {
                return message.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
