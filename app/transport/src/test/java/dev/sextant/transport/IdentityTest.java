package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sextant.environment.Identity;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdentityTest {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Test Authority")
            .build();
    private static final Secret NONE = Secret.of("");

    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();
    private final Transport transport = new Transport();

    @BeforeEach
    void start() throws IOException {
        var shown = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .signedBy(AUTHORITY)
                .build();
        var certificates = new HandshakeCertificates.Builder()
                .heldCertificate(shown)
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
        server.useHttps(certificates.sslSocketFactory());
        server.requireClientAuth();
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(new MockResponse.Builder().body("let in").build());
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    @Test
    void showsARsaKeyInEitherForm() throws Exception {
        var certificate = client().rsa2048().build();
        letsIn(pem(certificate, certificate.privateKeyPkcs8Pem(), NONE));
        server.enqueue(new MockResponse.Builder().build());
        letsIn(pem(certificate, certificate.privateKeyPkcs1Pem(), NONE));
    }

    @Test
    void showsAnEllipticKeyInEitherForm() throws Exception {
        var certificate = client().ecdsa256().build();
        letsIn(pem(certificate, certificate.privateKeyPkcs8Pem(), NONE));
        server.enqueue(new MockResponse.Builder().build());
        var old = openssl(certificate, "ec", "-in", "key.pem", "-out", "out");
        letsIn(pem(certificate, Files.readString(old), NONE));
    }

    @Test
    void opensAnEncryptedKey() throws Exception {
        var certificate = client().build();
        var sealed = openssl(
                certificate, "pkcs8", "-topk8", "-in", "key.pem", "-passout", "pass:open sesame", "-out", "out");
        letsIn(pem(certificate, Files.readString(sealed), Secret.of("open sesame")));
        assertTrue(refusal(pem(certificate, Files.readString(sealed), Secret.of("closed")))
                .contains("The password does not open it."));
    }

    @Test
    void opensPkcs12OfTodayAndOfOldTimes() throws Exception {
        var certificate = client().build();
        var today = openssl(certificate, export("-passout", "pass:p"));
        letsIn(new Identity.Pkcs12(today, Secret.of("p")));
        server.enqueue(new MockResponse.Builder().build());
        var old = openssl(certificate, export("-legacy", "-passout", "pass:p"));
        letsIn(new Identity.Pkcs12(old, Secret.of("p")));
        assertTrue(refusal(new Identity.Pkcs12(old, Secret.of("q"))).contains("The password does not open it."));
    }

    @Test
    void namesAFileThatCannotBeUsed() throws IOException {
        var certificate = client().build();
        assertTrue(refusal(pem(certificate, "no key", NONE)).contains("It holds no private key in PEM."));
        var other = client().rsa2048().build();
        assertTrue(refusal(pem(certificate, other.privateKeyPkcs8Pem(), NONE)).contains("The key is not that of"));
        assertTrue(refusal(new Identity.Pkcs12(folder.resolve("none"), NONE)).contains("cannot be read"));
    }

    @Test
    void saysThatTheServerAsksForACertificate() {
        var alert = new SSLException("(certificate_required) Received fatal alert: certificate_required");
        var failure = new Failures("api.example", 443, true).explain(alert, Phase.WAIT, java.time.Duration.ZERO);
        assertEquals(
                "api.example:443 asks for a client certificate, or for another one.",
                failure.problem().what());
    }

    private void letsIn(Identity identity) throws IOException, InterruptedException {
        var heard = new Heard();
        heard.start(transport, request(trusting().as(identity)));
        heard.completion();
        assertEquals(200, heard.past(ExchangeEvent.HeadersReceived.class).code());
    }

    private String refusal(Identity identity) {
        var failed =
                assertInstanceOf(Fetched.Failed.class, transport.fetch(request(new Tls(true, List.of()).as(identity))));
        return failed.failure().problem().line();
    }

    private Request request(Tls tls) {
        return Request.get(
                Target.of("https://127.0.0.1:" + server.getPort()), Request.Terms.of(tls, Duration.ofSeconds(20)));
    }

    private Tls trusting() throws IOException {
        return new Tls(true, List.of(Files.writeString(folder.resolve("authority.pem"), AUTHORITY.certificatePem())));
    }

    private static HeldCertificate.Builder client() {
        return new HeldCertificate.Builder().commonName("Client").signedBy(AUTHORITY);
    }

    private Identity pem(HeldCertificate certificate, String key, Secret password) throws IOException {
        return new Identity.Pem(
                Files.writeString(folder.resolve("certificate.pem"), certificate.certificatePem()),
                Files.writeString(folder.resolve("client.key"), key),
                password);
    }

    private static String[] export(String... more) {
        var words = new ArrayList<>(List.of("pkcs12", "-export", "-in", "certificate.pem", "-inkey", "key.pem"));
        words.addAll(List.of("-out", "out"));
        words.addAll(List.of(more));
        return words.toArray(new String[0]);
    }

    /// What OpenSSL makes of a certificate's key.
    private Path openssl(HeldCertificate certificate, String... words) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("certificate.pem"), certificate.certificatePem());
        Files.writeString(folder.resolve("key.pem"), certificate.privateKeyPkcs8Pem());
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        var code = run(command);
        assumeTrue(code == 0, "openssl is not here, or does not know: " + command);
        return Files.move(
                folder.resolve("out"), Files.createTempFile(folder, "made", ""), StandardCopyOption.REPLACE_EXISTING);
    }

    private int run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start()
                    .waitFor();
        } catch (IOException _) {
            return -1;
        }
    }
}
