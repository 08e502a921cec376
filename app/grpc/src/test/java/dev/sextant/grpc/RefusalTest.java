package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Opening.Reason;
import dev.sextant.samples.controlplane.ControlPlane;
import dev.sextant.samples.controlplane.ControlPlane.Options;
import dev.sextant.samples.server.Reflection;
import dev.sextant.samples.server.Reflection.Versions;
import dev.sextant.samples.server.SelfSigned;
import dev.sextant.samples.server.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefusalTest {
    private static final SelfSigned CERTIFICATE = new SelfSigned();

    @Test
    void saysThatAHostHasNoAddress() {
        expect(
                "grpc://no-such-host.invalid:50051",
                Reason.UNREACHABLE,
                "No address is known for no-such-host.invalid.");
    }

    @Test
    void saysThatNothingListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        expect("grpc://127.0.0.1:" + port, Reason.UNREACHABLE, "Nothing listens at 127.0.0.1:%d.".formatted(port));
        expect("grpcs://127.0.0.1:" + port, Reason.UNREACHABLE, "Nothing listens at 127.0.0.1:%d.".formatted(port));
    }

    @Test
    void knowsAPlaintextPortWhenItSpokeTls() {
        try (var server = ControlPlane.start(Options.DEFAULT)) {
            expect(
                    "grpcs://localhost:" + server.port(),
                    Reason.WRONG_TRANSPORT,
                    "localhost:%d does not speak TLS.".formatted(server.port()));
        }
    }

    @Test
    void knowsATlsPortWhenItSpokePlaintext() {
        try (var server = ControlPlane.start(secure())) {
            var refused = expect(
                    "grpc://localhost:" + server.port(),
                    Reason.WRONG_TRANSPORT,
                    "localhost:%d".formatted(server.port()));
            assertTrue(refused.contains("TLS"), refused);
        }
    }

    @Test
    void knowsAnHttp1Server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            var port = server.getAddress().getPort();
            expect(
                    "grpc://127.0.0.1:" + port,
                    Reason.WRONG_TRANSPORT,
                    "127.0.0.1:%d does not speak gRPC.".formatted(port));
            expect(
                    "grpcs://127.0.0.1:" + port,
                    Duration.ofMillis(300),
                    Reason.WRONG_TRANSPORT,
                    "No answer from 127.0.0.1:%d".formatted(port));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhatWorkedWhenNobodyAnswers() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var port = silent.getLocalPort();
            var hasty = Duration.ofMillis(300);
            var plain = expect(
                    "grpc://127.0.0.1:" + port,
                    hasty,
                    Reason.WRONG_TRANSPORT,
                    "No answer from 127.0.0.1:%d in 300 ms.".formatted(port));
            assertTrue(plain.contains("HTTP/2 did not"), plain);
            var secure = expect("grpcs://127.0.0.1:" + port, hasty, Reason.WRONG_TRANSPORT, "No answer from");
            assertTrue(secure.contains("DNS and TCP worked, TLS did not: the port may speak plain text."), secure);
        }
    }

    @Test
    void saysThatACertificateIsSelfSignedUnlessItIsTrusted(@TempDir Path folder) throws IOException {
        var pem = Files.writeString(folder.resolve("server.pem"), CERTIFICATE.pem());
        try (var server = ControlPlane.start(secure());
                var desk = Desk.secure(server.port())) {
            var refused = desk.refusal();
            assertEquals(
                    "The certificate of localhost is signed by itself.",
                    refused.problem().what());
            assertEquals(
                    16,
                    desk.trusting(new Tls(true, List.of(pem)))
                            .catalog()
                            .services()
                            .size());
            assertEquals(
                    16,
                    desk.trusting(new Tls(false, List.of()))
                            .catalog()
                            .services()
                            .size());
        }
    }

    @Test
    void namesAFileOfAuthoritiesThatIsNone(@TempDir Path folder) {
        try (var desk = Desk.secure(1)) {
            var refused = desk.trusting(new Tls(true, List.of(folder.resolve("none.pem"))))
                    .refusal();
            assertTrue(
                    refused.problem().what().contains("none.pem"),
                    refused.problem().line());
        }
    }

    @Test
    void fallsBackToTheOlderReflection() {
        try (var server = ControlPlane.start(telling(Versions.V1ALPHA, false));
                var desk = Desk.plain(server.port())) {
            assertEquals("Reflection v1alpha", desk.catalog().origin());
        }
    }

    @Test
    void saysThatReflectionIsNotOffered() {
        try (var server = ControlPlane.start(telling(Versions.NONE, false))) {
            expect(
                    "grpc://127.0.0.1:" + server.port(),
                    Reason.NOT_OFFERED,
                    "Reflection is not offered here (12 UNIMPLEMENTED).");
        }
    }

    @Test
    void saysThatReflectionAsksForACredential() {
        try (var server = ControlPlane.start(telling(Versions.BOTH, true));
                var desk = Desk.plain(server.port())) {
            var refused = desk.refusal();
            assertEquals(Reason.UNAUTHENTICATED, refused.reason());
            assertEquals(
                    "Reflection asks for a credential (16 UNAUTHENTICATED).",
                    refused.problem().what());
            var token = Metadata.of("authorization", "Bearer " + server.userToken());
            assertEquals(16, desk.with(token).catalog().services().size());
        }
    }

    @Test
    void stopsWhenInterrupted() throws Exception {
        try (var silent = new ServerSocket(0);
                var desk = Desk.plain(silent.getLocalPort())) {
            var reason = new CompletableFuture<Reason>();
            var reader = Thread.ofVirtual()
                    .start(() -> reason.complete(desk.refusal().reason()));
            try (var held = silent.accept()) {
                reader.interrupt();
                assertEquals(Reason.CANCELLED, reason.get(5, TimeUnit.SECONDS), held.toString());
            }
        }
    }

    @Test
    void refusesAnAddressThatIsNone() {
        expect("ftp://host:1", Reason.NOT_A_CONTRACT, "“ftp://host:1” is no gRPC address.");
    }

    private static String expect(String address, Reason reason, String what) {
        return expect(address, Duration.ofSeconds(10), reason, what);
    }

    private static String expect(String address, Duration patience, Reason reason, String what) {
        var protocol = new GrpcProtocol(patience);
        try (var desk = new Desk(protocol, Endpoint.of(URI.create(address)))) {
            var refused = desk.refusal();
            var line = refused.problem().line();
            assertTrue(refused.problem().what().startsWith(what), line);
            assertEquals(reason, refused.reason(), line);
            return line;
        }
    }

    private static Options secure() {
        return Options.DEFAULT.over(new Transport.Tls(CERTIFICATE));
    }

    private static Options telling(Versions versions, boolean guarded) {
        return Options.DEFAULT.telling(new Reflection(versions, guarded));
    }
}
