package dev.sextant.samples.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Serves a contract that lies beside a class.
public final class Documents {
    private Documents() {}

    /// The route to an OpenAPI document in YAML.
    ///
    /// @param neighbour the class that it lies beside
    /// @throws IllegalStateException if it is not there
    public static Route openApi(Class<?> neighbour) {
        String text = read(neighbour, "openapi.yaml");
        return Route.of("GET", "/openapi.yaml", request -> Answer.text(200, "application/yaml", text));
    }

    private static String read(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not beside " + neighbour);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
