package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.free.FreeCatalog;
import dev.sextant.protocol.Foreign;
import dev.sextant.schema.Value;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// WebSockets with the server of Node's `ws`.
@Tag("slow")
final class ForeignSocketTest {
    private static final Foreign FOREIGN = new Foreign("foreign");

    private final BlockingQueue<ExchangeEvent> heard = new LinkedBlockingQueue<>();

    @BeforeAll
    static void install() throws Exception {
        FOREIGN.install();
    }

    @Test
    void talksToWs() throws Exception {
        try (var server = FOREIGN.serve("socket.js");
                var protocol = new HttpProtocol()) {
            var exchange = open(protocol, server);
            assertEquals("first", message());
            exchange.send(body(new Value.Text("ping me")));
            assertEquals("ponged", message());
            exchange.send(body(new Value.Text("in parts abc")));
            assertEquals("abc", message());
            for (var size : List.of(1000, 100_000, 5_000_000)) {
                exchange.send(body(new Value.Bytes(new byte[size])));
                assertEquals(size.longValue(), received().body().size());
            }
            exchange.send(body(new Value.Text("close 4404")));
            var end = assertInstanceOf(ExchangeEvent.Completed.class, next(ExchangeEvent.Completed.class));
            assertEquals(
                    "4404 Not Found as you wish",
                    "%d %s %s"
                            .formatted(
                                    end.status().code(),
                                    end.status().name(),
                                    end.status().message()));
        }
    }

    private Exchange open(HttpProtocol protocol, Foreign.Server server) {
        var address = "ws://127.0.0.1:" + server.port() + "/any";
        var catalog = new FreeCatalog(address);
        var operation = catalog.operations().findFirst().orElseThrow();
        var headers = Metadata.of("Sec-WebSocket-Protocol", "other, echo");
        var call = new Call(operation, List.of(body(new Value.Text("first"))), headers, Call.Options.DEFAULT);
        return protocol.start(catalog, call, Endpoint.of(URI.create(address)), heard::add);
    }

    private static Value.Struct body(Value value) {
        return Value.Struct.EMPTY.with("body", value);
    }

    private String message() throws Exception {
        return new String(received().body().head(100), UTF_8);
    }

    private ExchangeEvent.MessageReceived received() throws Exception {
        return next(ExchangeEvent.MessageReceived.class);
    }

    private <T extends ExchangeEvent> T next(Class<T> type) throws InterruptedException {
        while (true) {
            var event = heard.poll(30, TimeUnit.SECONDS);
            if (event == null || event instanceof ExchangeEvent.Failed) {
                throw new AssertionError("no " + type.getSimpleName() + " but " + event);
            }
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }
}
