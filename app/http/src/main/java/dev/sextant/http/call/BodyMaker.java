package dev.sextant.http.call;

import dev.sextant.catalog.Problem;
import dev.sextant.http.openapi.Layout;
import dev.sextant.http.openapi.Style;
import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import dev.sextant.transport.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes a body's value as bytes of its media type.
final class BodyMaker {
    static final Layout.Writing EXPLODED = new Layout.Writing(Style.FORM, true, false);

    private BodyMaker() {}

    /// What came of it.
    sealed interface Made {
        /// Content, and what to say of it in `Content-Type`.
        record Ready(String mediaType, Content content) implements Made {}

        /// The value does not fit.
        record Faulty(Problem problem) implements Made {}
    }

    /// A file in place of a whole body is sent as it is, whatever the media type.
    static Made make(Layout.Body body, Value value) {
        var upload = Upload.of(value);
        if (upload.isPresent() && body.form() != Layout.Form.MULTIPART && body.form() != Layout.Form.URLENCODED) {
            return file(body, upload.get());
        }
        return switch (body.form()) {
            case JSON -> ready(body, json(value));
            case LINES -> ready(body, lines(body, value));
            case XML -> ready(body, body.xml().write(value).getBytes(StandardCharsets.UTF_8));
            case URLENCODED -> ready(body, urlencoded(body, value));
            case MULTIPART -> Multipart.make(body, value);
            case TEXT -> ready(body, text(value));
            case BYTES ->
                octets(value)
                        .<Made>map(octets -> ready(body, octets))
                        .orElseGet(() -> new Made.Faulty(noBytes("body")));
        };
    }

    private static Made file(Layout.Body body, Upload upload) {
        var mediaType = upload.mediaType().isBlank() ? body.mediaType() : upload.mediaType();
        return stored(upload)
                .<Made>map(piece -> new Made.Ready(mediaType, new Content.Pieces(List.of(piece))))
                .orElseGet(() -> new Made.Faulty(noFile(upload)));
    }

    /// A file as it is sent, if it is there.
    static Optional<Content.Piece> stored(Upload upload) {
        try {
            return Files.isRegularFile(upload.file()) && Files.isReadable(upload.file())
                    ? Optional.of(new Content.Piece.Stored(upload.file(), Files.size(upload.file())))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Problem noFile(Upload upload) {
        return Problem.error(
                "%s cannot be read.".formatted(upload.file()),
                "It is no file, or not yours to read.",
                "Choose another.");
    }

    private static Made ready(Layout.Body body, byte[] octets) {
        return new Made.Ready(body.mediaType(), Content.of(octets));
    }

    static byte[] json(Value value) {
        var out = new ByteArrayOutputStream();
        try {
            Json.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A list one value a line, in a sequence of records (RFC 7464) each behind its mark.
    private static byte[] lines(Layout.Body body, Value value) {
        var mark = body.mediaType().startsWith("application/json-seq") ? "\u001e" : "";
        var values = value instanceof Value.Items(var elements) ? elements : List.of(value);
        return values.stream()
                .map(each -> mark + Json.compact(each) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] urlencoded(Layout.Body body, Value value) {
        var pairs = value instanceof Value.Struct(var members)
                ? members.entrySet().stream()
                        .flatMap(member -> pairs(body, member.getKey(), member.getValue()))
                        .collect(Collectors.joining("&"))
                : new String(text(value), StandardCharsets.UTF_8);
        return pairs.getBytes(StandardCharsets.UTF_8);
    }

    /// Without a style of its own an object is JSON (OpenAPI 3.1.1 section 4.8.15.1.1).
    private static java.util.stream.Stream<String> pairs(Layout.Body body, String name, Value value) {
        var usual = value instanceof Value.Struct ? new Layout.Writing(Style.JSON, false, false) : EXPLODED;
        var part = body.parts().get(name);
        var style = part == null || !part.styled() ? usual : part.writing();
        var parameter = new Layout.Parameter(name, name, Field.Place.BODY, style);
        return new Expansion(parameter, Percent.FORM::encode)
                .pairs(value).stream().map(Expansion.Pair::toString);
    }

    /// Text as it is, anything else as JSON.
    static byte[] text(Value value) {
        return (value instanceof Value.Text(var text) ? text : Json.compact(value)).getBytes(StandardCharsets.UTF_8);
    }

    /// Bytes, or the bytes that text says in base64.
    static Optional<byte[]> octets(Value value) {
        return switch (value) {
            case Value.Bytes bytes -> Optional.of(bytes.octets());
            case Value.Text(var text) -> base64(text);
            case Value.Num _, Value.Bool _, Value.Items _, Value.Struct _, Value.Null _ -> Optional.empty();
        };
    }

    private static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Problem noBytes(String name) {
        return Problem.error("%s is not base64.".formatted(name), "The contract says it is bytes.", "");
    }
}
