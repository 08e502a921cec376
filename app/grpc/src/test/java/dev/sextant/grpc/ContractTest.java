package dev.sextant.grpc;

import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.ProtocolContract;
import dev.sextant.protocol.Source;
import dev.sextant.samples.lab.Lab;
import dev.sextant.samples.server.SelfSigned;
import dev.sextant.samples.server.Transport;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractTest extends ProtocolContract {
    private final Lab plain = Lab.start(Lab.Options.DEFAULT);
    private final Lab secure = Lab.start(Lab.Options.DEFAULT.over(new Transport.Tls(new SelfSigned())));

    @AfterAll
    void stopServers() {
        plain.close();
        secure.close();
    }

    @Override
    protected Protocol protocol() {
        return new GrpcProtocol();
    }

    @Override
    protected Ground ground() throws IOException {
        var address = "grpc://localhost:" + plain.port();
        return new Ground(
                Source.of(Source.Kind.REFLECTION, address),
                Endpoint.of(URI.create(address)),
                calls(),
                Endpoint.of(URI.create("grpc://localhost:" + unused())),
                Endpoint.of(URI.create("grpcs://localhost:" + secure.port())));
    }

    private Calls calls() {
        try (var desk = Desk.plain(plain.port())) {
            var catalog = desk.catalog();
            var quick =
                    Call.of(Desk.operation(catalog, "EchoService/EchoScalars"), Desk.struct("{\"bool_value\": true}"));
            var slow = Call.of(Desk.operation(catalog, "LoadService/Slow"), Desk.struct("{\"delay\": \"60s\"}"));
            return new Calls(
                    quick,
                    new Call(
                            slow.operation(),
                            slow.messages(),
                            slow.metadata(),
                            slow.options().within(Duration.ofMinutes(2))));
        }
    }

    private static int unused() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
