package dev.sextant.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.free.FreeCatalog;
import dev.sextant.protocol.Preview;
import dev.sextant.protocol.Verdict;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// WebSockets as operations of contracts, and without one.
final class SocketCallTest {
    private final MockWebServer server = new MockWebServer();
    private final HttpProtocol protocol = new HttpProtocol();
    private final BlockingQueue<ExchangeEvent> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onMessage(WebSocket socket, String text) {
                        socket.send("text " + text);
                    }

                    @Override
                    public void onMessage(WebSocket socket, ByteString bytes) {
                        socket.send("bytes " + bytes.hex());
                    }

                    @Override
                    public void onClosing(WebSocket socket, int code, String reason) {
                        socket.close(code, reason);
                    }
                })
                .build());
    }

    @AfterEach
    void stop() throws IOException {
        protocol.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "servers: [{url: 'wss://h/v1'}] | | WS /feed",
                "servers: [{url: 'ws://h'}, {url: 'https://h'}] | | GET /feed,WS /feed",
                "servers: [{url: 'https://h'}] | 101: {description: talk} | GET /feed,WS /feed",
                "servers: [{url: 'https://h'}] | 200: {description: ok} | GET /feed",
            })
    void areListedWhereTheContractNamesThem(String servers, String response, String operations) {
        var responses = response == null ? "" : response;
        var root = Contracts.catalog(contract(servers, "", responses, ""));
        assertEquals(operations, ids(root), "servers of the document");
        if (response == null) {
            assertEquals(operations, ids(Contracts.catalog(contract("", servers, "", ""))), "of the path");
            assertEquals(operations, ids(Contracts.catalog(contract("", "", "", servers))), "of the operation");
        }
    }

    @Test
    void areListedForTheSchemesOfSwagger() {
        var text = "swagger: '2.0'\ninfo: {title: t}\nhost: h\nschemes: %s\npaths: {/feed: {get: {responses: {}}}}";
        assertEquals("WS /feed", ids(Contracts.catalog(text.formatted("[wss]"))));
        assertEquals("GET /feed,WS /feed", ids(Contracts.catalog(text.formatted("[ws, http]"))));
    }

    private static String ids(Catalog catalog) {
        return String.join(",", catalog.operations().map(Operation::id).toList());
    }

    private static String contract(String root, String item, String responses, String own) {
        return """
                openapi: 3.1.0
                info: {title: t}
                %s
                paths:
                  /feed:
                    %s
                    get:
                      operationId: feed
                      parameters: [{name: topic, in: query, schema: {type: string}}]
                      %s
                      responses: {%s}
                    post: {responses: {}}
                """.formatted(root, item, own, responses).replace("    post: {responses: {}}\n", "");
    }

    @Test
    void takeTheParametersOfTheirGetAndJsonOrTextOrBytes() throws Exception {
        var catalog = Contracts.catalog(contract("servers: [{url: 'ws://h/v1'}]", "", "", ""));
        var operation = Contracts.operation(catalog, "WS /feed");
        assertEquals("feed", operation.name());
        assertEquals(List.of("ws://h/v1"), catalog.signature(operation).addresses());
        var endpoint = Endpoint.of(URI.create("ws://127.0.0.1:" + server.getPort()));
        var first = Contracts.struct("{\"topic\": \"a b\", \"body\": {\"n\": 1}}");
        var call = new Call(operation, List.of(first), Metadata.EMPTY, Call.Options.DEFAULT);
        var preview = assertInstanceOf(Preview.Ready.class, protocol.preview(catalog, call, endpoint));
        assertEquals("ws://127.0.0.1:" + server.getPort() + "/v1/feed?topic=a%20b", preview.target());
        var exchange = protocol.start(catalog, call, endpoint, heard::add);
        assertEquals("text {\"n\":1}", message());
        exchange.send(body(new Value.Text("plain")));
        assertEquals("text plain", message());
        exchange.send(body(new Value.Bytes(new byte[] {1, 2})));
        assertEquals("bytes 0102", message());
        exchange.halfClose();
        assertEquals(1000, end().status().code());
        assertEquals("/v1/feed?topic=a%20b", server.takeRequest().getTarget());
        assertInstanceOf(
                Verdict.Unjudged.class,
                protocol.judge(catalog, operation, 1000, dev.sextant.exchange.Body.of("", new byte[0], 0)));
    }

    @Test
    void areOpenedAtAnAddressAlone(@TempDir Path folder) throws Exception {
        var address = "ws://127.0.0.1:" + server.getPort() + "/chat?room=1";
        var catalog = new FreeCatalog(address);
        assertEquals("WS /chat?room=1", ids(catalog));
        var operation = catalog.operations().findFirst().orElseThrow();
        var file = Files.write(folder.resolve("m.bin"), new byte[] {7});
        var headers = Metadata.of("Content-Type", "application/octet-stream");
        var messages = List.of(
                body(new Value.Text("AAE=")),
                body(dev.sextant.schema.Upload.of(file).value()));
        var call = new Call(operation, messages, headers, Call.Options.DEFAULT);
        var exchange = protocol.start(catalog, call, Endpoint.of(URI.create(address)), heard::add);
        assertEquals("bytes 0001", message());
        assertEquals("bytes 07", message());
        exchange.send(body(new Value.Text("not base64")));
        assertTrue(assertInstanceOf(ExchangeEvent.Failed.class, last())
                .problem()
                .line()
                .contains("not base64"));
        var asked = server.takeRequest();
        assertEquals("/chat?room=1", asked.getTarget());
        assertEquals(null, asked.getHeaders().get("Content-Type"));
    }

    private static Value.Struct body(Value value) {
        return Value.Struct.EMPTY.with("body", value);
    }

    private String message() throws Exception {
        for (var event = next(); ; event = next()) {
            if (event instanceof ExchangeEvent.MessageReceived(var _, var _, var body)) {
                return new String(body.head(100), UTF_8);
            }
        }
    }

    private ExchangeEvent.Completed end() throws Exception {
        return assertInstanceOf(ExchangeEvent.Completed.class, last());
    }

    private ExchangeEvent last() throws Exception {
        for (var event = next(); ; event = next()) {
            if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                return event;
            }
        }
    }

    private ExchangeEvent next() throws InterruptedException {
        var event = heard.poll(20, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing came");
        }
        return event;
    }
}
