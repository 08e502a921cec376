package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a server's TLS, each in its own words.
final class TlsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Test Authority")
            .build();

    /// A hello of TLS 1.1 (RFC 4346 section 7.4.1.3), with a suite of its time.
    private static final String OLD_HELLO = "160302002a" + "02000026" + "0302" + "2a".repeat(32) + "00" + "c02f" + "00";

    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();
    private final Transport transport = new Transport();
    private final Heard heard = new Heard();

    @AfterEach
    void stop() throws IOException {
        transport.close();
        server.close();
    }

    @Test
    void speaksHttp2WithAnAddedAuthority() throws Exception {
        serve(signed("127.0.0.1"));
        heard.start(transport, request(trusting()));
        heard.completion();
        assertEquals("HTTP/2", heard.past(ExchangeEvent.HeadersReceived.class).protocol());
        assertEquals("TLSv1.3", heard.past(ExchangeEvent.Secured.class).version());
    }

    @Test
    void refusesAnUnknownAuthority() throws Exception {
        serve(signed("127.0.0.1"));
        expect(Tls.SYSTEM, "signed by an authority that is not known here", "CN=Test Authority");
    }

    @Test
    void refusesACertificateSignedByItself() throws Exception {
        serve(new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build());
        expect(Tls.SYSTEM, "signed by itself", "PEM file");
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        var past = Instant.parse("2024-01-31T00:00:00Z").toEpochMilli();
        serve(new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(past - 1_000_000, past)
                .signedBy(AUTHORITY)
                .build());
        expect(trusting(), "expired on 2024-01-31", "");
    }

    @Test
    void refusesACertificateThatIsNotValidYet() throws Exception {
        var future = Instant.parse("2999-01-31T00:00:00Z").toEpochMilli();
        serve(new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(future, future + 1_000_000)
                .signedBy(AUTHORITY)
                .build());
        expect(trusting(), "not valid before 2999-01-31", "");
    }

    @Test
    void refusesACertificateForAnotherHost() throws Exception {
        serve(signed("other.example"));
        expect(trusting(), "is for another host", "other.example");
    }

    @Test
    void acceptsAnyCertificateWhereTheEnvironmentSaysSo() throws Exception {
        serve(signed("other.example"));
        heard.start(transport, request(new Tls(false, List.of())));
        assertEquals(Outcome.OK, heard.completion().status().outcome());
        assertEquals(
                List.of("other.example"),
                heard.past(ExchangeEvent.Secured.class).chain().getFirst().names());
    }

    @Test
    void refusesAnOldVersion() throws Exception {
        try (var peer = Peer.saying(HexFormat.of().parseHex(OLD_HELLO))) {
            expect(Tls.SYSTEM, peer, "speaks only an old version of TLS", "It chose TLS 1.1");
            expect(new Tls(false, List.of()), peer, "speaks only an old version of TLS", "It chose TLS 1.1");
        }
    }

    @Test
    void namesAServerThatTakesNoVersionOfOurs() throws Exception {
        try (var peer = Peer.saying(HexFormat.of().parseHex("15 03 01 00 02 02 46".replace(" ", "")))) {
            expect(Tls.SYSTEM, peer, "could not be agreed", "neither TLS 1.2 nor 1.3");
        }
    }

    private void expect(Tls tls, Peer peer, String what, String more) throws InterruptedException {
        var hearing = new Heard();
        hearing.start(transport, Request.get(Target.of(peer.url("https")), terms(tls)));
        var line = hearing.failure().problem().line();
        assertTrue(line.contains(what) && line.contains(more), line);
    }

    @Test
    void namesAPortThatDoesNotSpeakTls() throws Exception {
        try (var peer = Peer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            heard.start(transport, Request.get(Target.of(peer.url("https")), terms(Tls.SYSTEM)));
            var line = heard.failure().problem().line();
            assertTrue(line.contains("does not speak TLS") && line.contains("http://"), line);
        }
    }

    @Test
    void namesAPortThatSpeaksTls() throws Exception {
        serve(signed("127.0.0.1"));
        heard.start(transport, Request.get(Target.of("http://127.0.0.1:" + server.getPort()), terms(Tls.SYSTEM)));
        var line = heard.failure().problem().line();
        assertTrue(line.contains("https://"), line);
    }

    @Test
    void namesAFileThatHoldsNoCertificate() throws Exception {
        var file = Files.writeString(folder.resolve("authority.pem"), "nothing");
        var request = Request.get(Target.of("https://127.0.0.1:1"), terms(new Tls(true, List.of(file))));
        var refused =
                assertInstanceOf(Transport.Start.Refused.class, transport.start(request, StatusReader.PLAIN, heard));
        assertTrue(refused.failure().problem().line().contains("authority.pem"));
    }

    private void expect(Tls tls, String what, String more) throws Exception {
        heard.start(transport, request(tls));
        expectRefusal(heard.failure(), what, more);
    }

    /// Fails unless this is a refusal of a certificate in these words.
    static void expectRefusal(ExchangeEvent end, String what, String more) {
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, end);
        var line = failed.problem().line();
        assertTrue(line.contains(what) && line.contains(more) && line.contains("certificate"), line);
        assertEquals(Outcome.UNREACHABLE, failed.outcome());
    }

    private Request request(Tls tls) {
        return Request.get(Target.of("https://127.0.0.1:" + server.getPort() + "/"), terms(tls));
    }

    private static Request.Terms terms(Tls tls) {
        return Request.Terms.of(tls, PATIENCE);
    }

    private Tls trusting() throws IOException {
        var file = Files.writeString(folder.resolve("authority.pem"), AUTHORITY.certificatePem());
        return new Tls(true, List.of(file));
    }

    private static HeldCertificate signed(String name) {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName(name)
                .signedBy(AUTHORITY)
                .build();
    }

    private void serve(HeldCertificate certificate) throws IOException {
        var certificates =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        server.useHttps(certificates.sslSocketFactory());
        server.enqueue(new MockResponse.Builder().build());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }
}
