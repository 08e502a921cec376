package dev.sextant.desktop.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// One API in three regions, each a server of its own with other answers; the last refuses the key and may be slow.
final class Regions implements AutoCloseable {
    static final String US = "us-west-2";
    static final String EU = "eu-west-1";
    static final String AP = "ap-southeast-2";

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Conformity, version: "1" }
            paths:
              /v1/checks:
                get:
                  responses:
                    "200": { description: The checks of an account. }
                    "403": { description: The key has no right to them. }
              /v1/reports:
                delete:
                  responses: { "204": { description: Gone. } }
            """;

    private final Map<String, HttpServer> servers = new LinkedHashMap<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
    private final java.util.concurrent.ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Regions() {}

    /// Starts the servers; `slow` holds the answer of the last until [#release()].
    static Regions start(boolean slow) {
        var regions = new Regions();
        regions.serve(US, 200, checks("SUCCESS", "LOW", ",\"tags\":[\"team:core\",\"tier:gold\"]", 3412));
        regions.serve(EU, 200, checks("FAILURE", "HIGH", ",\"tags\":[\"team:core\"],\"suppressed-until\":null", 198));
        regions.serve(AP, 403, "{\"message\":\"The key was made in us-west-2.\"}");
        if (!slow) {
            regions.release();
        }
        return regions;
    }

    private static String checks(String status, String risk, String more, int total) {
        return """
                {"data":[{"type":"checks","id":"ccc:S3-016:logs","attributes":{"status":"%s","risk-level":"%s"%s}},
                {"type":"checks","id":"ccc:EC2-053:i-0a41","attributes":{"status":"SUCCESS","risk-level":"LOW"}}],
                "meta":{"total":%d}}""".formatted(status, risk, more, total);
    }

    private void serve(String region, int code, String body) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, region, code, body));
            server.start();
            servers.put(region, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange, String region, int code, String body) throws IOException {
        heard.add(region + " " + exchange.getRequestMethod());
        if (region.equals(AP)) {
            try {
                held.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        var octets = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.api+json");
        exchange.getResponseHeaders().add("X-Region", region);
        exchange.sendResponseHeaders(code, octets.length);
        try (var out = exchange.getResponseBody()) {
            out.write(octets);
        }
    }

    /// The slow region answers from now on.
    void release() {
        held.countDown();
    }

    /// Region and method of each request, in the order they came.
    java.util.List<String> heard() {
        return heard;
    }

    /// Writes a workspace of them into a folder; all regions are of one stage.
    Path workspace(Path folder, String stage) {
        var places = servers.entrySet().stream()
                .map(server -> """
                        {"name":"%s","stage":"%s","base":"all","addresses":{"Conformity":"http://127.0.0.1:%d"}}""".formatted(
                        server.getKey(), stage, server.getValue().getAddress().getPort()))
                .toList();
        try {
            Files.writeString(folder.resolve("checks.yaml"), CONTRACT);
            Files.writeString(folder.resolve("sextant.json"), """
                    {"format":1,"name":"Acme platform",
                     "sources":[{"name":"Conformity","kind":"openapi","location":"checks.yaml"}],
                     "environments":[%s,{"name":"all","stage":"local"}]}
                    """.formatted(String.join(",", places)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        release();
        servers.values().forEach(server -> server.stop(0));
        threads.close();
    }
}
