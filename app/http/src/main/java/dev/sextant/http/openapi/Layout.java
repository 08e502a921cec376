package dev.sextant.http.openapi;

import dev.sextant.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the message of an operation is laid out over a request: where each field goes and in which writing.
public record Layout(
        String method, String path, List<Parameter> parameters, Optional<Body> body, Destination destination) {
    public Layout {
        parameters = List.copyOf(parameters);
    }

    /// A field of the message that is a parameter: `key` in the message, `name` in the request.
    public record Parameter(String key, String name, Field.Place place, Writing writing) {}

    /// How a parameter's value is written. `reserved`: reserved characters stay as they are.
    public record Writing(Style style, boolean explode, boolean reserved) {}

    /// The field `body`: its media type, and the members that are bytes where it has parts.
    public record Body(String mediaType, Form form, Set<String> binary) {
        public Body {
            binary = Set.copyOf(binary);
        }
    }

    /// How a body is written.
    public enum Form {
        JSON,
        /// `application/x-www-form-urlencoded`.
        URLENCODED,
        /// `multipart/form-data`.
        MULTIPART,
        TEXT,
        BYTES
    }

    /// Where the contract says to send it, the likeliest first, and the media types it says come back.
    public record Destination(List<String> servers, List<String> accepts) {
        public Destination {
            servers = List.copyOf(servers);
            accepts = List.copyOf(accepts);
        }
    }
}
