package dev.sextant.grpc.connection;

import io.grpc.Status;
import java.util.Optional;
import java.util.regex.Pattern;

/// An answer in HTTP that is not gRPC, as a gateway or a web server gives it.
public record HttpAnswer(int code, String mediaType) {
    private static final Pattern SAID =
            Pattern.compile("HTTP status code (\\d{3})\\b(?:\\s+invalid content-type: ([^\\s;]+))?.*", Pattern.DOTALL);

    /// Reads it out of the status that grpc-java makes of it (gRPC, HTTP to gRPC status code mapping).
    public static Optional<HttpAnswer> of(Status status) {
        var said = SAID.matcher(status.getDescription() == null ? "" : status.getDescription());
        return said.matches()
                ? Optional.of(
                        new HttpAnswer(Integer.parseInt(said.group(1)), said.group(2) == null ? "" : said.group(2)))
                : Optional.empty();
    }

    /// In a few words: `HTTP 404, text/html`.
    public String words() {
        return mediaType.isEmpty() ? "HTTP " + code : "HTTP %d, %s".formatted(code, mediaType);
    }
}
