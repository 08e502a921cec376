package dev.sextant.http.openapi;

import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The messages of a WebSocket, of which no contract says more than that they are text or bytes.
public record SocketBody(String mediaType) {
    /// What they may be written as: JSON, where a string stands for the text in it; text; bytes.
    public static final List<String> MEDIA_TYPES =
            List.of("application/json", "text/plain", "application/octet-stream");

    /// Messages in this media type; blank for JSON.
    public SocketBody {
        mediaType = mediaType.isBlank() ? MEDIA_TYPES.getFirst() : mediaType;
    }

    /// The field `body`: one message.
    public Field field() {
        var schema = switch (form()) {
            case BYTES -> Schema.scalar(Schema.Kind.BYTES, "message");
            case TEXT -> Schema.scalar(Schema.Kind.TEXT, "message");
            case JSON, LINES, XML, URLENCODED, MULTIPART -> new Schema.Any("message");
        };
        return Field.body("body", schema, Field.Presence.OPTIONAL, Notes.doc("A message; a string goes as its text."));
    }

    /// How it is written.
    public Layout.Body layout() {
        return new Layout.Body(mediaType, form(), Set.of(), Map.of(), Layout.NO_XML);
    }

    private Layout.Form form() {
        if (mediaType.startsWith("application/octet-stream")) {
            return Layout.Form.BYTES;
        }
        return mediaType.startsWith("text/") ? Layout.Form.TEXT : Layout.Form.JSON;
    }
}
