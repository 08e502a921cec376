package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/// Naive clients, each with one fault: the judges of our own client's tests object to every one of them.
final class PlantedFaultTest {
    private final MockWebServer first = new MockWebServer();
    private final MockWebServer other = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        first.start(InetAddress.getLoopbackAddress(), 0);
        other.enqueue(new MockResponse.Builder().body("there").build());
    }

    @AfterEach
    void stop() {
        first.close();
        other.close();
    }

    @Test
    void redirectsAreFollowedWithAllHeaders() throws Exception {
        var request = new okhttp3.Request.Builder()
                .url(Heard.url(first, "/"))
                .header("X-Api-Key", RedirectTest.CANARY)
                .build();
        var arrived = redirected(302, request);
        assertThrows(AssertionFailedError.class, () -> RedirectTest.expectNoSecret(arrived));
    }

    @Test
    void redirectsAreFollowedWithTheBody() throws Exception {
        var request = new okhttp3.Request.Builder()
                .url(Heard.url(first, "/"))
                .post(RequestBody.create("secret=" + RedirectTest.CANARY, null))
                .build();
        var arrived = redirected(307, request);
        assertThrows(AssertionFailedError.class, () -> RedirectTest.expectNoSecret(arrived));
    }

    /// What a stranger hears from a client that follows redirects by itself.
    private RecordedRequest redirected(int code, okhttp3.Request request) throws Exception {
        other.start(InetAddress.getLoopbackAddress(), 0);
        first.enqueue(new MockResponse.Builder()
                .code(code)
                .addHeader("Location", Heard.url(other, "/next"))
                .build());
        new OkHttpClient().newCall(request).execute().close();
        return other.takeRequest();
    }

    @Test
    void headersArePassedOnAsTheyAre() throws Exception {
        try (var peer = Peer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            var headers = Metadata.of("X-Value", "a\r\nX-Injected: b");
            write(peer, "GET / HTTP/1.1\r\n" + headers + "\r\n\r\n");
            peer.awaitGuest();
            var begun = new Transport.Start.Begun(new Still());
            assertThrows(AssertionFailedError.class, () -> HeaderFaultTest.expectNoConnection(begun, peer));
            var refusedLate = new Transport.Start.Refused(new Failures("h", 1, false).cancelled());
            assertThrows(AssertionFailedError.class, () -> HeaderFaultTest.expectNoConnection(refusedLate, peer));
        }
    }

    private static void write(Peer peer, String request) throws IOException {
        var address = URI.create(peer.url("http"));
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        }
    }

    @Test
    void everyCertificateIsTrusted() throws Exception {
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("other.example")
                .validityInterval(0, 1)
                .build();
        var shown =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        other.useHttps(shown.sslSocketFactory());
        other.start(InetAddress.getLoopbackAddress(), 0);
        var trusting = assertInstanceOf(Trust.Ready.class, Trust.of(new Tls(false, List.of())));
        var client = new OkHttpClient.Builder()
                .sslSocketFactory(trusting.sockets(), trusting.manager())
                .hostnameVerifier((_, _) -> true)
                .build();
        var request = new okhttp3.Request.Builder().url(Heard.url(other, "/")).build();
        try (var response = client.newCall(request).execute()) {
            var end = new ExchangeEvent.Completed(
                    Instant.now(), StatusCodes.status(response.code(), "OK"), Metadata.EMPTY);
            assertThrows(AssertionFailedError.class, () -> TlsTest.expectRefusal(end, "expired", ""));
        }
    }
}
