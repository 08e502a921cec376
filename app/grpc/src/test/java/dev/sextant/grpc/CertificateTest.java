package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Tls;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import io.grpc.TlsServerCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificateTest {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Test authority")
            .build();

    @TempDir
    private Path folder;

    @Test
    void tellsWhatWasAgreed() throws IOException {
        try (var server = start(signed("localhost").build());
                var desk = trusting(server)) {
            var catalog = desk.catalog();
            try (var fresh = trusting(server)) {
                var call = fresh.call(catalog, "Ask", "{}");
                assertEquals(Outcome.OK, call.completed().status().outcome());
                var secured = call.one(ExchangeEvent.Secured.class);
                assertTrue(secured.version().startsWith("TLSv1."), secured.version());
                assertTrue(secured.peer().contains("CN=Probe"), secured.peer());
                assertEquals(false, call.one(ExchangeEvent.Connected.class).reused());
                var again = fresh.call(catalog, "Ask", "{}");
                assertEquals(true, again.one(ExchangeEvent.Connected.class).reused());
                assertEquals(0, again.all(ExchangeEvent.Secured.class).size());
            }
        }
    }

    @Test
    void saysThatACertificateHasExpired() throws IOException {
        var then = Instant.parse("2020-01-01T00:00:00Z");
        var old = signed("localhost")
                .validityInterval(
                        then.toEpochMilli(), then.plus(Duration.ofDays(30)).toEpochMilli());
        assertTrue(refusal(old.build()).startsWith("The certificate of localhost expired on 2020-01-31."));
    }

    @Test
    void saysThatACertificateIsOfAnotherHost() throws IOException {
        var line = refusal(signed("api.example").build());
        assertTrue(
                line.startsWith("The certificate that localhost shows is for another host. It names api.example."),
                line);
    }

    @Test
    void saysThatAnAuthorityIsNotKnown() throws IOException {
        try (var server = start(signed("localhost").build());
                var desk = Desk.secure(server.port())) {
            var problem = desk.refusal().problem();
            assertTrue(problem.what().contains("signed by an authority that is not known here"), problem.line());
            assertTrue(problem.cause().contains("Test authority"), problem.line());
        }
    }

    private String refusal(HeldCertificate certificate) throws IOException {
        try (var server = start(certificate);
                var desk = trusting(server)) {
            return desk.refusal().problem().line();
        }
    }

    private Desk trusting(StubServer server) throws IOException {
        var pem = Files.writeString(folder.resolve("authority.pem"), AUTHORITY.certificatePem());
        return Desk.secure(server.port()).trusting(new Tls(true, List.of(pem)));
    }

    private static HeldCertificate.Builder signed(String host) {
        return new HeldCertificate.Builder()
                .commonName("Probe")
                .addSubjectAlternativeName(host)
                .signedBy(AUTHORITY);
    }

    private static StubServer start(HeldCertificate certificate) throws IOException {
        var chain = certificate.certificatePem() + AUTHORITY.certificatePem();
        var credentials = TlsServerCredentials.create(stream(chain), stream(certificate.privateKeyPkcs8Pem()));
        return StubServer.start(Contracts.probe(), Rules.echo(), credentials);
    }

    private static InputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
