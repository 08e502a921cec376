package dev.sextant.http;

import dev.sextant.catalog.Problem;
import dev.sextant.http.DocumentOpener.Fetch;
import dev.sextant.http.document.Folder;
import dev.sextant.http.openapi.OpenApiReader.Origin;
import dev.sextant.protocol.Opening.Reason;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A document that is its own location, as a `data:` URL (RFC 2397): text from the clipboard.
final class Pasted {
    private Pasted() {}

    static Fetch open(String location) {
        var comma = location.indexOf(',');
        try {
            var text = location.substring(comma + 1);
            var bytes = location.substring(0, Math.max(comma, 0)).endsWith(";base64")
                    ? Base64.getDecoder().decode(text)
                    : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)
                            .getBytes(StandardCharsets.UTF_8);
            return new Fetch.Got(bytes, new Origin("pasted text", Folder.none(), Optional.empty()));
        } catch (IllegalArgumentException _) {
            var problem = Problem.error("The pasted text cannot be read.", "It is no data: URL.", "Paste it again.");
            return new Fetch.Kept(Reason.NOT_A_CONTRACT, problem);
        }
    }
}
