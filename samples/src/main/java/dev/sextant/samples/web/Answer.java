package dev.sextant.samples.web;

import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a route answers.
///
/// @param status the status code
/// @param headers its headers
/// @param length bytes of the content; -1 for no content, 0 for as many as are written
/// @param content writes the content
public record Answer(int status, Map<String, String> headers, long length, Content content) {
    /// Copies the headers.
    public Answer {
        headers = Map.copyOf(headers);
    }

    /// Writes content.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it.
        ///
        /// @throws IOException if the client is gone
        void write(OutputStream out) throws IOException;
    }

    /// JSON.
    public static Answer json(int status, Value value) {
        return bytes(status, "application/json", Json.compact(value).getBytes(StandardCharsets.UTF_8));
    }

    /// Text of a media type.
    public static Answer text(int status, String mediaType, String text) {
        return bytes(status, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes of a media type.
    public static Answer bytes(int status, String mediaType, byte[] bytes) {
        return new Answer(status, Map.of("Content-Type", mediaType), bytes.length, out -> out.write(bytes));
    }

    /// Nothing but a status.
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), -1, out -> {});
    }

    /// The same with one more header.
    public Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, length, content);
    }
}
