package dev.sextant.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Swagger UI from npm in a headless Chromium that stays open: each load shows the document in a frame of its own, and
/// is over when its operations are drawn.
final class SwaggerUi implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private static final String FRAME = """
            <!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/swagger-ui.css"><div id="ui"></div>
            <script src="/swagger-ui-bundle.js"></script><script>
            SwaggerUIBundle({url: '/openapi.json', dom_id: '#ui', onComplete: () => {
              const drawn = () => document.querySelectorAll('.opblock').length > 0
                ? requestAnimationFrame(() => fetch('/drawn')) : setTimeout(drawn, 5);
              drawn();
            }});
            </script>""";

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><script>
            (async () => {
              for (;;) {
                await fetch('/next');
                document.body.replaceChildren();
                const frame = document.createElement('iframe');
                frame.width = 1000;
                frame.height = 900;
                frame.src = '/frame';
                document.body.append(frame);
              }
            })();
            </script><body></body>""";

    private final HttpServer server;
    private final Process browser;
    private final SynchronousQueue<String> wishes;
    private final SynchronousQueue<String> drawn;

    private SwaggerUi(
            HttpServer server, Process browser, SynchronousQueue<String> wishes, SynchronousQueue<String> drawn) {
        this.server = server;
        this.browser = browser;
        this.wishes = wishes;
        this.drawn = drawn;
    }

    /// Starts it; empty, and said so, where there is no Chromium or npm does not install.
    static Optional<SwaggerUi> start(byte[] document) throws IOException {
        var chromium = Path.of("/usr/bin/chromium");
        var files = installed();
        if (!Files.isExecutable(chromium) || files.isEmpty()) {
            System.err.println("Swagger UI is not measured: it takes Debian's chromium, and npm for swagger-ui-dist.");
            return Optional.empty();
        }
        var wishes = new SynchronousQueue<String>();
        var drawn = new SynchronousQueue<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, files.get()));
        server.createContext("/page", exchange -> say(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/frame", exchange -> say(exchange, "text/html", FRAME.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/openapi.json", exchange -> say(exchange, "application/json", document));
        server.createContext("/next", exchange -> pass(exchange, wishes));
        server.createContext("/drawn", exchange -> tell(exchange, drawn));
        server.start();
        var browser = new ProcessBuilder(
                        chromium.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + Files.createTempDirectory("sextant-chromium-"),
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/page")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return Optional.of(new SwaggerUi(server, browser, wishes, drawn));
    }

    private static Optional<Path> installed() throws IOException {
        var folder = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(place -> place != null)
                .map(place -> place.resolve("app/bench"))
                .filter(place -> Files.isRegularFile(place.resolve("swagger-ui/package-lock.json")))
                .findFirst();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        var target = Files.createDirectories(folder.get().resolve("target/swagger-ui"));
        for (var name : List.of("package.json", "package-lock.json")) {
            var source = folder.get().resolve("swagger-ui").resolve(name);
            Files.copy(source, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        var files = target.resolve("node_modules/swagger-ui-dist");
        return Files.isDirectory(files) || install(target) ? Optional.of(files) : Optional.empty();
    }

    private static boolean install(Path folder) throws IOException {
        try {
            return new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                            .directory(folder.toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Shows the document once more, to the end.
    Object load() throws InterruptedException {
        var begun = wishes.offer("load", PATIENCE_SECONDS, TimeUnit.SECONDS);
        var end = begun ? drawn.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) : null;
        if (end == null) {
            throw new IllegalStateException("Swagger UI drew nothing");
        }
        return end;
    }

    private static void pass(HttpExchange exchange, SynchronousQueue<String> wishes) throws IOException {
        try {
            say(exchange, "text/plain", wishes.take().getBytes(StandardCharsets.UTF_8));
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
        say(exchange, "text/plain", new byte[] {'.'});
    }

    private static void answer(HttpExchange exchange, Path files) throws IOException {
        var name = Path.of(exchange.getRequestURI().getPath()).getFileName();
        var file = name == null ? files : files.resolve(name);
        if (Files.isRegularFile(file)) {
            say(exchange, file.toString().endsWith(".css") ? "text/css" : "text/javascript", Files.readAllBytes(file));
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private static void say(HttpExchange exchange, String mediaType, byte[] octets) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
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
