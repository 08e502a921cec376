package dev.sextant.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;

/// Places on this machine where calls fail, each on real sockets and in one way; gone when closed.
final class Faulty implements AutoCloseable {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Acme test authority")
            .build();

    private final List<Closeable> open = new ArrayList<>();
    private final boolean rpc;

    private Faulty(boolean rpc) {
        this.rpc = rpc;
    }

    /// Where a call goes and with what more on the command line.
    record Place(String host, int port, boolean secure, List<String> options) {
        String address(boolean rpc) {
            var scheme = rpc ? (secure ? "grpcs" : "grpc") : secure ? "https" : "http";
            return "%s://%s:%d".formatted(scheme, host, port);
        }
    }

    /// Somewhere for calls over gRPC or over HTTP.
    static Faulty forCalls(boolean rpc) {
        return new Faulty(rpc);
    }

    /// The authority that signed the certificates of these places, as a PEM file holds it.
    static String authority() {
        return AUTHORITY.certificatePem();
    }

    /// The place of a fault by its name.
    Place place(String fault, String authorityFile) {
        Map<String, Supplier<Place>> places = Map.ofEntries(
                Map.entry("no such name", () -> new Place("no-such-host.invalid", 443, false, List.of())),
                Map.entry("refused", this::refused),
                Map.entry("does not connect", this::full),
                Map.entry("does not answer", () -> plain(silent(), "--deadline", "2s")),
                Map.entry("resets", () -> plain(closing(new SocketEffect.CloseSocket()))),
                Map.entry("cut", () -> plain(cut())),
                Map.entry("tls to plain text", this::plainSpoken),
                Map.entry("plain text to tls", () -> unsecured(tls(signed().build(), false))),
                Map.entry("expired", () -> tls(expired(), false, "--cacert", authorityFile)),
                Map.entry("self-signed", () -> tls(selfSigned(), false)),
                Map.entry("wrong host", () -> tls(elsewhere(), false, "--cacert", authorityFile)),
                Map.entry("unknown authority", () -> tls(signed().build(), false)),
                Map.entry("asks for a certificate", () -> tls(signed().build(), true, "--cacert", authorityFile)),
                Map.entry("only HTTP/1.1", this::old));
        return Objects.requireNonNull(places.get(fault), fault).get();
    }

    private Place refused() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Place("127.0.0.1", socket.getLocalPort(), false, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A listener whose queue is full lets nobody in.
    private Place full() {
        try {
            var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            open.add(listener);
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
            for (var waiting = 0; waiting < 8; waiting++) {
                var socket = new Socket();
                open.add(socket);
                try {
                    socket.connect(address, 200);
                } catch (java.net.SocketTimeoutException _) {
                    break;
                }
            }
            return new Place("127.0.0.1", listener.getLocalPort(), false, List.of("--connect-timeout", "1s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Place old() {
        var server = new MockWebServer();
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        var place = tls(server, signed().build(), false);
        return new Place(
                place.host(), place.port(), true, rpc ? List.of("--insecure") : List.of("--insecure", "--http2"));
    }

    private Place plain(MockResponse response, String... options) {
        var server = new MockWebServer();
        if (rpc) {
            server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        }
        return start(server, response, false, options);
    }

    private Place start(MockWebServer server, MockResponse response, boolean secure, String... options) {
        for (var time = 0; time < 6; time++) {
            server.enqueue(response);
        }
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.add(server);
        return new Place("127.0.0.1", server.getPort(), secure, List.of(options));
    }

    /// Answers everything in plain HTTP/1.1, a TLS greeting too.
    private Place plainSpoken() {
        try {
            var listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
            open.add(listener);
            Thread.ofVirtual().start(() -> {
                while (!listener.isClosed()) {
                    refusePolitely(listener);
                }
            });
            return new Place("127.0.0.1", listener.getLocalPort(), true, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refusePolitely(ServerSocket listener) {
        try (var socket = listener.accept()) {
            socket.getInputStream().read(new byte[4_096]);
            socket.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException _) {
            // The other side hung up, or the listener is closed.
        }
    }

    private static Place unsecured(Place place) {
        return new Place(place.host(), place.port(), false, place.options());
    }

    private Place tls(HeldCertificate certificate, boolean asking, String... options) {
        return tls(new MockWebServer(), certificate, asking, options);
    }

    private Place tls(MockWebServer server, HeldCertificate certificate, boolean asking, String... options) {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .sslSocketFactory());
        if (asking) {
            server.requireClientAuth();
        }
        return start(server, answer(), true, options);
    }

    private static HeldCertificate.Builder signed() {
        return new HeldCertificate.Builder().signedBy(AUTHORITY).addSubjectAlternativeName("127.0.0.1");
    }

    private static HeldCertificate expired() {
        var now = Instant.now();
        return signed().validityInterval(
                        now.minus(Duration.ofDays(40)).toEpochMilli(),
                        now.minus(Duration.ofDays(10)).toEpochMilli())
                .build();
    }

    private static HeldCertificate selfSigned() {
        return new HeldCertificate.Builder()
                .commonName("me alone")
                .addSubjectAlternativeName("127.0.0.1")
                .build();
    }

    private static HeldCertificate elsewhere() {
        return new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("other.example")
                .build();
    }

    private static MockResponse answer() {
        return new MockResponse.Builder().body("ok").build();
    }

    private static MockResponse silent() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    private static MockResponse closing(SocketEffect effect) {
        return new MockResponse.Builder().onResponseStart(effect).build();
    }

    /// The head and a part of what it announces; over gRPC a message that says to be longer than it is.
    private MockResponse cut() {
        var body = rpc
                ? new Buffer().writeByte(0).writeInt(100_000).write(new byte[100_000])
                : new Buffer().write(new byte[100_000]);
        return new MockResponse.Builder()
                .headers(Headers.of("Content-Type", rpc ? "application/grpc" : "text/plain"))
                .body(body)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build();
    }

    @Override
    public void close() {
        for (var each : open) {
            try {
                each.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
