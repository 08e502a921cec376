package dev.sextant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Methods and bodies that few clients send, from the contract to the wire.
final class UnusualMethodTest {
    private static final String CONTRACT = """
            openapi: 3.2.0
            info: {title: t}
            paths:
              /x:
                get: {requestBody: {content: {application/json: {}}}, responses: {}}
                delete: {requestBody: {content: {application/json: {}}}, responses: {}}
                query: {requestBody: {content: {application/json: {}}}, responses: {}}
                additionalOperations:
                  PROPFIND: {requestBody: {content: {application/json: {}}}, responses: {}}
                  purge: {responses: {}}
            """;

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final HttpProtocol protocol = new HttpProtocol();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    UnusualMethodTest() throws IOException {}

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var type = exchange.getRequestHeaders().getFirst("Content-Type");
                taken.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "|" + type + "|" + body);
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        protocol.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "GET|{\"body\": {\"a\": 1}}|-|application/json|{\"a\":1}",
                "GET|{}|-|-|``",
                "GET|{}|text/x-mine|text/x-mine|``",
                "DELETE|{\"body\": 1}|-|application/json|1",
                "QUERY|{\"body\": {\"a\": 1}}|-|application/json|{\"a\":1}",
                "PROPFIND|{\"body\": 1}|-|application/json|1",
                "purge|{}|-|-|``",
            })
    void areSentAsTheContractSays(String method, String message, String asked, String type, String body)
            throws Exception {
        var catalog = Contracts.catalog(CONTRACT);
        var operation = Contracts.operation(catalog, method.toUpperCase(Locale.ROOT) + " /x");
        var headers = asked == null ? Metadata.EMPTY : Metadata.of("Content-Type", asked);
        var call = new Call(operation, List.of(Contracts.struct(message)), headers, Call.Options.DEFAULT);
        var end = new CountDownLatch(1);
        protocol.start(
                catalog,
                call,
                Endpoint.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
                event -> {
                    if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                        end.countDown();
                    }
                });
        assertEquals(true, end.await(20, TimeUnit.SECONDS));
        assertEquals(List.of(method + " /x|" + type + "|" + body), taken);
    }
}
