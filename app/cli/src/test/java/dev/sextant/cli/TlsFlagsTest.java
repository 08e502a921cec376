package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.cli.Shell.Ran;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom to trust, whom to be and which version to speak, from the command line.
final class TlsFlagsTest {
    private static final String SPEC =
            "openapi: 3.1.0\ninfo: {title: t}\npaths: {/x: {get: {responses: {200: {description: ok}}}}}\n";

    @TempDir
    private Path folder;

    private final HeldCertificate server =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    private final HeldCertificate client =
            new HeldCertificate.Builder().commonName("me").build();
    private final MockWebServer web = new MockWebServer();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("spec.yaml"), SPEC);
        Files.writeString(folder.resolve("ca.pem"), server.certificatePem());
        Files.writeString(folder.resolve("me.pem"), client.certificatePem());
        Files.writeString(folder.resolve("me.key"), client.privateKeyPkcs8Pem());
        web.enqueue(new MockResponse.Builder().body("ok").build());
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
    }

    private void secure() throws IOException {
        web.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(server)
                .addTrustedCertificate(client.certificate())
                .build()
                .sslSocketFactory());
        web.start(InetAddress.getLoopbackAddress(), 0);
    }

    @Test
    void trustsWhomItIsTold() throws Exception {
        secure();
        assertEquals(11, call("https").code());
        assertEquals(0, call("https", "--cacert", file("ca.pem")).code());
        web.enqueue(new MockResponse.Builder().body("ok").build());
        assertEquals(0, call("https", "--insecure").code());
    }

    @Test
    void showsAClientCertificate() throws Exception {
        web.requireClientAuth();
        secure();
        var ran = call("https", "--cacert", file("ca.pem"), "--cert", file("me.pem"), "--key", file("me.key"));
        assertEquals(0, ran.code(), ran.err());
        var shown = web.takeRequest().getHandshake();
        assertTrue(shown != null
                && shown.peerPrincipal() != null
                && shown.peerPrincipal().getName().contains("CN=me"));
    }

    @Test
    void speaksTheVersionThatIsAskedFor() throws Exception {
        secure();
        for (var version : List.of("--http1.1", "--http2")) {
            web.enqueue(new MockResponse.Builder().body("ok").build());
            var ran = call("https", "--cacert", file("ca.pem"), "-v", version);
            assertTrue(ran.err().contains(version.equals("--http2") ? "HTTP/2" : "HTTP/1.1"), ran.err());
        }
    }

    @Test
    void speaksTheSecondVersionInPlainText() throws Exception {
        web.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        web.start(InetAddress.getLoopbackAddress(), 0);
        var ran = call("http", "-v", "--h2c");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("HTTP/2"), ran.err());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Ran call(String scheme, String... more) {
        var address = scheme + "://127.0.0.1:" + web.getPort();
        var words = new ArrayList<>(List.of("call", file("spec.yaml"), "GET /x", "--address", address));
        words.addAll(Arrays.asList(more));
        return Shell.real(words.toArray(new String[0]));
    }
}
