package dev.sextant.bench;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Swagger UI from npm, as pages for a browser that say when what matters in them is drawn.
final class SwaggerUi {
    private static final String FRAME = """
            <!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/swagger-ui.css"><div id="ui"></div>
            <script src="/swagger-ui-bundle.js"></script><script>
            const until = (there, then) => there() ? then() : setTimeout(() => until(there, then), 5);
            const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => fetch('/drawn')));
            const all = selector => document.querySelectorAll(selector);
            SwaggerUIBundle({dom_id: '#ui', %s});
            </script>""";

    private static final String LIST = """
            url: '/openapi.json', onComplete: () => until(() => all('.opblock').length > 0, drawn)""";

    private static final String ANSWER = """
            docExpansion: 'full', tryItOutEnabled: true, spec: {openapi: '3.0.0', info: {title: 't', version: '1'},
            servers: [{url: '/'}], paths: {'/body.json': {get: {responses: {'200': {description: 'All'}}}}}},
            onComplete: () => until(() => all('.execute').length > 0, () => {
              all('.execute')[0].click();
              until(() => all('.live-responses-table .highlight-code').length > 0, drawn);
            })""";

    private SwaggerUi() {}

    /// A page that lists the operations of the document at `/openapi.json`.
    static Body list() {
        return Chromium.page(FRAME.formatted(LIST));
    }

    /// A page that sends a request for `/body.json` and shows the answer.
    static Body answer() {
        return Chromium.page(FRAME.formatted(ANSWER));
    }

    /// What its pages refer to, by their paths; empty, and said so, where npm does not install it.
    static Map<String, Body> files() throws IOException {
        var files = installed();
        if (files.isEmpty()) {
            System.err.println("Swagger UI is not measured: it takes npm for swagger-ui-dist.");
            return Map.of();
        }
        var script = files.get().resolve("swagger-ui-bundle.js");
        var styles = files.get().resolve("swagger-ui.css");
        return Map.of(
                "/swagger-ui-bundle.js", Body.of("text/javascript", script, Files.size(script), -1),
                "/swagger-ui.css", Body.of("text/css", styles, Files.size(styles), -1));
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
}
