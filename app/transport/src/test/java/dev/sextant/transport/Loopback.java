package dev.sextant.transport;

import java.io.IOException;
import java.net.InetAddress;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A server on 127.0.0.1 and the transport that calls it, for one test: started before it, stopped after it.
final class Loopback implements BeforeEachCallback, AfterEachCallback {
    private final MockWebServer server = new MockWebServer();
    private final Transport transport = new Transport();

    /// What is called.
    MockWebServer server() {
        return server;
    }

    /// What calls.
    Transport transport() {
        return transport;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        transport.close();
        server.close();
    }
}
