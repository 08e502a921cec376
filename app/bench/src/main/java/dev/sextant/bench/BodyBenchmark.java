package dev.sextant.bench;

import com.sun.net.httpserver.HttpServer;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.http.HttpProtocol;
import dev.sextant.http.free.FreeCatalog;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// How fast a large body comes onto the disk.
public final class BodyBenchmark implements Benchmark {
    private static final int SIZE = 100 << 20;

    private final HttpProtocol protocol = new HttpProtocol();
    private @Nullable HttpServer server;

    @Override
    public String name() {
        return "http-body";
    }

    @Override
    public String question() {
        return "100 MiB of JSON from this machine lie on the disk at no less than 0.8 times the rate of curl -o";
    }

    @Override
    public List<Step> steps() throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/curl"))) {
            return List.of();
        }
        var served = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server = served;
        var body = "{\"id\":1234567,\"name\":\"a thing\"},".repeat(SIZE / 34).getBytes(StandardCharsets.UTF_8);
        served.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        served.start();
        var address = "http://127.0.0.1:" + served.getAddress().getPort();
        return List.of(
                new Step("curl -o", () -> curl(address)),
                new Step("Sextant, to the end of the call", () -> fetch(address)));
    }

    private static int curl(String address) throws IOException, InterruptedException {
        var file = Files.createTempFile("sextant-bench-", ".json");
        try {
            return new ProcessBuilder("/usr/bin/curl", "-s", "--noproxy", "*", "-o", file.toString(), address + "/")
                    .start()
                    .waitFor();
        } finally {
            Files.delete(file);
        }
    }

    private long fetch(String address) throws Exception {
        var path = Value.Struct.of(Map.of(FreeCatalog.PATH, new Value.Text("/")));
        var call = Call.of(FreeCatalog.operation("GET", "/"), path);
        var taken = new CompletableFuture<Optional<Path>>();
        protocol.start(new FreeCatalog(address), call, Endpoint.of(URI.create(address)), event -> {
            if (event instanceof ExchangeEvent.MessageReceived received) {
                taken.complete(received.body().file());
            } else if (event instanceof ExchangeEvent.Failed failed) {
                taken.completeExceptionally(new IOException(failed.problem().line()));
            }
        });
        var file = taken.get().orElseThrow();
        var size = Files.size(file);
        Files.delete(file);
        return size;
    }

    @Override
    public void close() {
        protocol.close();
        if (server != null) {
            server.stop(0);
        }
    }
}
