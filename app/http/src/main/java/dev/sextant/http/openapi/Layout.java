package dev.sextant.http.openapi;

import dev.sextant.exchange.Metadata;
import dev.sextant.http.document.Document;
import dev.sextant.http.document.Folder;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Outline;
import dev.sextant.schema.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the message of an operation is laid out over a request: where each field goes and in which writing.
public record Layout(
        String method, String path, List<Parameter> parameters, Optional<Body> body, Destination destination) {
    /// How a value without a schema becomes XML: it does not.
    public static final XmlText NO_XML = new XmlText(
            List.of(),
            new Library(new Document("", new byte[0], new Outline(), new byte[0]), Library.Home.of("", Folder.none())));

    public Layout {
        parameters = List.copyOf(parameters);
    }

    /// The same without a body.
    public Layout bodiless() {
        return new Layout(method, path, parameters, Optional.empty(), destination);
    }

    /// A field of the message that is a parameter: `key` in the message, `name` in the request.
    public record Parameter(String key, String name, Field.Place place, Writing writing) {}

    /// How a parameter's value is written. `reserved`: reserved characters stay as they are.
    public record Writing(Style style, boolean explode, boolean reserved) {}

    /// The field `body`: its media type, the members that are bytes where it has parts, the members that are written
    /// otherwise than usual, and how it becomes XML.
    public record Body(String mediaType, Form form, Set<String> binary, Map<String, Part> parts, XmlText xml) {
        public Body {
            binary = Set.copyOf(binary);
            parts = Map.copyOf(parts);
        }
    }

    /// How a member of a form or a part is written: its media type (blank: by its value; several: the first counts),
    /// headers, and `writing` where `styled`.
    public record Part(String mediaType, Metadata headers, boolean styled, Writing writing) {}

    /// How a body is written.
    public enum Form {
        JSON,
        /// JSON values one a line (`application/jsonl`), or one a record (`application/json-seq`).
        LINES,
        XML,
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
