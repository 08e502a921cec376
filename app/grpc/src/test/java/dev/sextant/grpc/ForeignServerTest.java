package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.catalog.Catalog;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every kind of call, TLS with certificates on both sides and errors with details, on servers of other houses.
@Tag("slow")
final class ForeignServerTest {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Test authority")
            .build();

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        ForeignServer.install();
    }

    @ParameterizedTest
    @EnumSource(Source.Wire.class)
    void callsConnectNode(Source.Wire wire) throws IOException {
        try (var server = ForeignServer.start("connect.js", Optional.empty());
                var desk = Desk.plain(server.port())) {
            // The server knows no base64 bodies.
            if (wire != Source.Wire.GRPC_WEB_TEXT) {
                ForeignCalls.make(desk, contract(desk, wire));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Source.Wire.class)
    void showsConnectNodeACertificate(Source.Wire wire) throws IOException {
        certificates();
        try (var server = ForeignServer.start("connect.js", Optional.of(folder));
                var desk = Desk.secure(server.port()).trusting(tls())) {
            if (wire != Source.Wire.GRPC_WEB_TEXT) {
                ForeignCalls.make(desk, contract(desk, wire));
            }
        }
    }

    @Test
    void callsGrpcJsByReflection() throws IOException {
        try (var server = ForeignServer.start("grpc.js", Optional.empty());
                var desk = Desk.plain(server.port())) {
            ForeignCalls.make(desk, desk.catalog());
        }
    }

    @Test
    void showsGrpcJsACertificate() throws IOException {
        certificates();
        try (var server = ForeignServer.start("grpc.js", Optional.of(folder));
                var nameless = Desk.secure(server.port()).trusting(new Tls(true, tls().authorities()));
                var desk = Desk.secure(server.port()).trusting(tls())) {
            ForeignCalls.make(desk, desk.catalog());
            assertEquals(Opening.Reason.UNREACHABLE, nameless.refusal().reason());
        }
    }

    private static Catalog contract(Desk desk, Source.Wire wire) {
        var source = Source.of(Source.Kind.DESCRIPTORS, ForeignServer.contract().toString());
        var spoken = source.with(source.options().over(wire));
        return assertInstanceOf(Opening.Opened.class, desk.protocol().open(spoken, desk.endpoint()))
                .catalog();
    }

    private void certificates() throws IOException {
        var server = signed("localhost");
        var client = signed("client");
        Files.writeString(folder.resolve("authority.pem"), AUTHORITY.certificatePem());
        Files.writeString(folder.resolve("server.pem"), server.certificatePem());
        Files.writeString(folder.resolve("server.key"), server.privateKeyPkcs8Pem());
        Files.writeString(folder.resolve("client.pem"), client.certificatePem());
        Files.writeString(folder.resolve("client.key"), client.privateKeyPkcs8Pem());
    }

    private Tls tls() {
        return new Tls(true, List.of(folder.resolve("authority.pem")))
                .as(new Identity.Pem(folder.resolve("client.pem"), folder.resolve("client.key"), Secret.of("")));
    }

    private static HeldCertificate signed(String name) {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName(name)
                .signedBy(AUTHORITY)
                .build();
    }
}
