package dev.sextant.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Debian's Chromium, headless, that stays open: it draws one page after another, each in a frame of its own, and hears
/// from the page when it is drawn. Pages come from this process.
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final long PATIENCE_SECONDS = 300;

    private static final String WINDOW = """
            <!doctype html><meta charset="utf-8"><body></body><script>
            (async () => {
              for (;;) {
                const frame = document.createElement('iframe');
                const wish = await (await fetch('/next')).text();
                document.body.replaceChildren();
                frame.width = 1000;
                frame.height = 900;
                frame.src = wish;
                document.body.append(frame);
              }
            })();
            </script>""";

    private final HttpServer server;
    private final Process browser;
    private final SynchronousQueue<String> wishes;
    private final SynchronousQueue<String> drawn;

    private Chromium(
            HttpServer server, Process browser, SynchronousQueue<String> wishes, SynchronousQueue<String> drawn) {
        this.server = server;
        this.browser = browser;
        this.wishes = wishes;
        this.drawn = drawn;
    }

    /// Opens it on pages by their paths, which say that they are drawn by fetching `/drawn`; empty, and said so, where
    /// there is none.
    static Optional<Chromium> start(Map<String, Body> pages) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            System.err.println("No browser is measured: it takes Debian's chromium.");
            return Optional.empty();
        }
        var wishes = new SynchronousQueue<String>();
        var drawn = new SynchronousQueue<String>();
        var all = new HashMap<>(pages);
        all.put("/window", page(WINDOW));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, all));
        server.createContext("/next", exchange -> pass(exchange, wishes));
        server.createContext("/drawn", exchange -> tell(exchange, drawn));
        server.start();
        var browser = open("http://127.0.0.1:" + server.getAddress().getPort() + "/window");
        return Optional.of(new Chromium(server, browser, wishes, drawn));
    }

    private static Process open(String address) throws IOException {
        return new ProcessBuilder(
                        PROGRAM.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + Files.createTempDirectory("sextant-chromium-"),
                        address)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// A page of HTML.
    static Body page(String html) {
        var octets = html.getBytes(StandardCharsets.UTF_8);
        return Body.of("text/html", octets, octets.length);
    }

    /// Draws the page of a path once more, to the end.
    Object draw(String page) throws InterruptedException {
        var begun = wishes.offer(page, PATIENCE_SECONDS, TimeUnit.SECONDS);
        var end = begun ? drawn.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) : null;
        if (end == null) {
            throw new IllegalStateException("the browser drew nothing of " + page);
        }
        return end;
    }

    private static void answer(HttpExchange exchange, Map<String, Body> pages) throws IOException {
        var body = pages.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", body.mediaType());
                exchange.sendResponseHeaders(200, body.size());
                try (var bytes = body.open()) {
                    bytes.transferTo(exchange.getResponseBody());
                }
            }
        }
    }

    private static void pass(HttpExchange exchange, SynchronousQueue<String> wishes) throws IOException {
        try {
            say(exchange, wishes.take());
        } catch (InterruptedException _) {
            exchange.close();
        }
    }

    private static void tell(HttpExchange exchange, SynchronousQueue<String> drawn) throws IOException {
        try {
            drawn.put("drawn");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        say(exchange, ".");
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var octets = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
        }
    }

    @Override
    public void close() {
        browser.descendants().forEach(ProcessHandle::destroy);
        browser.destroy();
        server.stop(0);
    }
}
