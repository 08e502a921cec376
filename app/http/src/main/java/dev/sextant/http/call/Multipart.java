package dev.sextant.http.call;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.openapi.Layout;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import dev.sextant.transport.Content;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes members as the parts of a multipart body (RFC 2046, RFC 7578): bytes and files as files, text as text, the
/// rest as JSON, unless the contract says otherwise. Files are read while they are sent.
final class Multipart {
    private static final Layout.Part USUAL = new Layout.Part("", Metadata.EMPTY, false, BodyMaker.EXPLODED);

    private final String boundary = "sextant-" + UUID.randomUUID();
    private final List<Content.Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Layout.Body body;
    private final boolean form;

    private Multipart(Layout.Body body) {
        this.body = body;
        this.form = body.mediaType().startsWith("multipart/form-data");
    }

    static BodyMaker.Made make(Layout.Body body, Value value) {
        var multipart = new Multipart(body);
        if (value instanceof Value.Struct(var members)) {
            for (var member : members.entrySet()) {
                var fault = multipart.add(member.getKey(), member.getValue());
                if (fault.isPresent()) {
                    return new BodyMaker.Made.Faulty(fault.get());
                }
            }
        }
        multipart.line("--" + multipart.boundary + "--");
        multipart.flush();
        return new BodyMaker.Made.Ready(
                body.mediaType() + "; boundary=" + multipart.boundary, new Content.Pieces(multipart.pieces));
    }

    private Optional<Problem> add(String name, Value value) {
        var values = value instanceof Value.Items(var elements) ? elements : List.of(value);
        return values.stream().flatMap(each -> part(name, each).stream()).findFirst();
    }

    private Optional<Problem> part(String name, Value value) {
        var said = body.parts().getOrDefault(name, USUAL);
        var upload = Upload.of(value);
        if (upload.isPresent()) {
            return file(name, upload.get(), said);
        }
        if (body.binary().contains(name) || value instanceof Value.Bytes) {
            var octets = BodyMaker.octets(value);
            octets.ifPresent(bytes -> {
                head(name, "; filename=\"%s\"".formatted(quoted(name)), type(said, "application/octet-stream"), said);
                end(bytes);
            });
            return octets.isPresent() ? Optional.empty() : Optional.of(BodyMaker.noBytes("body." + name));
        }
        typed(value)
                .ifPresentOrElse(
                        typed -> {
                            var file =
                                    typed.file().isEmpty() ? "" : "; filename=\"%s\"".formatted(quoted(typed.file()));
                            head(
                                    name,
                                    file,
                                    typed.mediaType().isEmpty() ? "text/plain; charset=utf-8" : typed.mediaType(),
                                    said);
                            end(typed.text().getBytes(StandardCharsets.UTF_8));
                        },
                        () -> {
                            var usual =
                                    value instanceof Value.Struct ? "application/json" : "text/plain; charset=utf-8";
                            head(name, "", type(said, usual), said);
                            end(BodyMaker.text(value));
                        });
        return Optional.empty();
    }

    /// Text with a media type or a file name of its own: an object with the member `@text`, and perhaps `type` and
    /// `name`.
    private record Typed(String text, String mediaType, String file) {}

    private static Optional<Typed> typed(Value value) {
        return value instanceof Value.Struct struct
                        && struct.get("@text").orElse(Value.Null.NULL) instanceof Value.Text(var text)
                ? Optional.of(new Typed(text, member(struct, "type"), member(struct, "name")))
                : Optional.empty();
    }

    private static String member(Value.Struct struct, String name) {
        return struct.get(name).orElse(Value.Null.NULL) instanceof Value.Text(var text) ? text : "";
    }

    private Optional<Problem> file(String name, Upload upload, Layout.Part said) {
        var stored = BodyMaker.stored(upload);
        stored.ifPresent(piece -> {
            var type = upload.mediaType().isBlank() ? type(said, probed(upload)) : upload.mediaType();
            head(name, "; filename=\"%s\"".formatted(quoted(upload.name())), type, said);
            flush();
            pieces.add(piece);
            line("");
        });
        return stored.isPresent() ? Optional.empty() : Optional.of(BodyMaker.noFile(upload));
    }

    private static String probed(Upload upload) {
        try {
            var type = Files.probeContentType(upload.file());
            return type == null ? "application/octet-stream" : type;
        } catch (java.io.IOException _) {
            return "application/octet-stream";
        }
    }

    /// Of several media types the first; a range says nothing.
    private static String type(Layout.Part said, String usual) {
        var first = said.mediaType().split(",", -1)[0].strip();
        return first.isEmpty() || first.contains("*") ? usual : first;
    }

    private void head(String name, String more, String mediaType, Layout.Part said) {
        line("--" + boundary);
        if (form) {
            line("Content-Disposition: form-data; name=\"%s\"%s".formatted(quoted(name), more));
        }
        line("Content-Type: " + mediaType.replaceAll("[\\r\\n]", ""));
        if (said.headers().fault().isEmpty()) {
            said.headers().entries().forEach(header -> line(header.name() + ": " + header.reveal()));
        }
        line("");
    }

    private void end(byte[] octets) {
        flush();
        pieces.add(new Content.Piece.Text(new Value.Bytes(octets)));
        line("");
    }

    private void line(String written) {
        text.append(written).append("\r\n");
    }

    private void flush() {
        if (!text.isEmpty()) {
            pieces.add(new Content.Piece.Text(new Value.Bytes(text.toString().getBytes(StandardCharsets.UTF_8))));
            text.setLength(0);
        }
    }

    /// Quotes and line ends as browsers write them (WHATWG HTML, multipart form data).
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
