package dev.sextant.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sextant.samples.controlplane.ControlPlane;
import dev.sextant.samples.lab.Lab;
import dev.sextant.samples.server.SelfSigned;
import dev.sextant.samples.server.Transport;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;

final class TlsTest {
    private final SelfSigned certificate = new SelfSigned();
    private final Transport tls = new Transport.Tls(certificate);

    @Test
    void coversBothSidesOfTheControlPlane() throws Exception {
        try (var server = ControlPlane.start(ControlPlane.Options.DEFAULT.over(tls))) {
            assertEquals(ServingStatus.SERVING, health(server.grpc()));
            assertEquals(200, get(trusting(), server.rest() + "/infoz"));
        }
    }

    @Test
    void coversBothSidesOfTheLab() throws Exception {
        try (var server = Lab.start(Lab.Options.DEFAULT.over(tls))) {
            assertEquals(ServingStatus.SERVING, health(server.grpc()));
            assertEquals(200, get(trusting(), server.web() + "/lab/echo"));
        }
    }

    @Test
    void isRefusedByWhoDoesNotTrustTheCertificate() {
        try (var server = Lab.start(Lab.Options.DEFAULT.over(tls));
                HttpClient http = HttpClient.newHttpClient()) {
            assertThrows(SSLHandshakeException.class, () -> get(http, server.web() + "/lab/echo"));
        }
    }

    private ServingStatus health(String address) throws Exception {
        var trust = TlsChannelCredentials.newBuilder()
                .trustManager(new ByteArrayInputStream(certificate.pem().getBytes(StandardCharsets.US_ASCII)))
                .build();
        ManagedChannel channel = Grpc.newChannelBuilder(address, trust).build();
        try {
            return HealthGrpc.newBlockingStub(channel)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus();
        } finally {
            channel.shutdownNow();
        }
    }

    private HttpClient trusting() {
        var certificates = new HandshakeCertificates.Builder()
                .addTrustedCertificate(Certificates.decodeCertificatePem(certificate.pem()))
                .build();
        return HttpClient.newBuilder().sslContext(certificates.sslContext()).build();
    }

    private static int get(HttpClient http, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
