package dev.sextant.samples.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.samples.server.SelfSigned;
import dev.sextant.samples.server.Transport;
import fleet.controlplane.v1.InfozRequest;
import fleet.controlplane.v1.StatusServiceGrpc;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TlsTest {
    @Test
    void answersOverTlsToWhoTrustsItsCertificate() throws Exception {
        var certificate = new SelfSigned();
        var trust = TlsChannelCredentials.newBuilder()
                .trustManager(new ByteArrayInputStream(certificate.pem().getBytes(StandardCharsets.US_ASCII)))
                .build();
        try (var server = ControlPlane.start(ControlPlane.Options.DEFAULT.over(new Transport.Tls(certificate)))) {
            ManagedChannel channel =
                    Grpc.newChannelBuilder(server.grpc(), trust).build();
            try {
                assertEquals(
                        "1.42.0",
                        StatusServiceGrpc.newBlockingStub(channel)
                                .infoz(InfozRequest.getDefaultInstance())
                                .getVersion());
            } finally {
                channel.shutdownNow();
            }
        }
    }
}
