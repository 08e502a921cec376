package dev.sextant.http;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Protocol;
import dev.sextant.protocol.ProtocolContract;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

final class HttpProtocolTest extends ProtocolContract {
    private static final String SPEC = """
            {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
             "paths": {"/quick": {"get": {"responses": {"200": {"description": "ok"}}}},
                       "/slow": {"get": {"responses": {"200": {"description": "ok"}}}}}}""";

    private final LocalServer plain;
    private final LocalServer secure;

    HttpProtocolTest() throws IOException {
        plain = LocalServer.plain()
                .answering("/openapi.json", 200, SPEC)
                .answering("/quick", 200, "{}")
                .silentAt("/slow");
        secure = LocalServer.selfSigned().answering("/quick", 200, "{}");
    }

    @Override
    protected Protocol protocol() {
        return new HttpProtocol();
    }

    @Override
    protected Ground ground() throws IOException {
        return new Ground(
                Source.of(Source.Kind.OPENAPI, plain.url("/openapi.json")),
                endpoint(plain.url("")),
                new Calls(call("/quick"), call("/slow")),
                endpoint("http://127.0.0.1:" + deserted()),
                endpoint(secure.url("")));
    }

    @AfterEach
    void stopServers() {
        plain.close();
        secure.close();
    }

    private static Endpoint endpoint(String address) {
        return Endpoint.of(URI.create(address));
    }

    private static Call call(String path) {
        var kind = new OperationKind.Http("GET", path);
        return Call.of(new Operation(path.substring(1), "", kind, "", false), Value.Struct.EMPTY);
    }

    private static int deserted() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
