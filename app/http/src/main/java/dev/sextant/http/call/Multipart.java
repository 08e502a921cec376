package dev.sextant.http.call;

import dev.sextant.http.openapi.Layout;
import dev.sextant.schema.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// Writes members as the parts of `multipart/form-data` (RFC 7578): bytes as files, text as text, the rest as JSON.
final class Multipart {
    private final String boundary = "sextant-" + UUID.randomUUID();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Layout.Body body;

    private Multipart(Layout.Body body) {
        this.body = body;
    }

    static BodyMaker.Made make(Layout.Body body, Value value) {
        var multipart = new Multipart(body);
        if (value instanceof Value.Struct(var members)) {
            for (var member : members.entrySet()) {
                if (!multipart.add(member.getKey(), member.getValue())) {
                    return new BodyMaker.Made.Faulty(BodyMaker.noBytes("body." + member.getKey()));
                }
            }
        }
        multipart.line("--" + multipart.boundary + "--");
        return new BodyMaker.Made.Ready(
                body.mediaType() + "; boundary=" + multipart.boundary, multipart.out.toByteArray());
    }

    private boolean add(String name, Value value) {
        var values = value instanceof Value.Items(var elements) ? elements : List.of(value);
        return values.stream().allMatch(each -> part(name, each));
    }

    private boolean part(String name, Value value) {
        if (body.binary().contains(name) || value instanceof Value.Bytes) {
            var octets = BodyMaker.octets(value);
            octets.ifPresent(file -> {
                head(name, "; filename=\"%s\"".formatted(quoted(name)), "application/octet-stream");
                end(file);
            });
            return octets.isPresent();
        }
        head(name, "", value instanceof Value.Struct ? "application/json" : "text/plain; charset=utf-8");
        end(BodyMaker.text(value));
        return true;
    }

    private void head(String name, String more, String mediaType) {
        line("--" + boundary);
        line("Content-Disposition: form-data; name=\"%s\"%s".formatted(quoted(name), more));
        line("Content-Type: " + mediaType);
        line("");
    }

    private void end(byte[] octets) {
        out.writeBytes(octets);
        line("");
    }

    private void line(String text) {
        out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Quotes and line ends as browsers write them (WHATWG HTML, multipart form data).
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
