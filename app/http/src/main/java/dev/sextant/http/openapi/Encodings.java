package dev.sextant.http.openapi;

import dev.sextant.exchange.Metadata;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads how the members of a form or the parts of a multipart body are written (OpenAPI 3.1 section 4.8.15).
final class Encodings {
    private Encodings() {}

    /// The members that are written otherwise than usual.
    static Map<String, Layout.Part> of(Node media, Library library) {
        var parts = new LinkedHashMap<String, Layout.Part>();
        media.members("encoding").forEach(member -> parts.put(member.name(), part(member.node(), library)));
        return parts;
    }

    private static Layout.Part part(Node said, Library library) {
        var styled = said.has("style") || said.has("explode") || said.has("allowReserved");
        var style = Style.of(said.text("style").orElse(""), Style.FORM);
        var explode = said.has("explode") ? said.flag("explode") : style == Style.FORM || style == Style.DEEP;
        var writing = new Layout.Writing(style, explode, said.flag("allowReserved"));
        return new Layout.Part(said.text("contentType").orElse(""), headers(said, library), styled, writing);
    }

    /// Headers of a part with the value that the contract gives them.
    private static Metadata headers(Node said, Library library) {
        var headers = Metadata.EMPTY;
        for (var member : said.members("headers").toList()) {
            var header = library.follow(member.node());
            var value = Remarks.example(header)
                    .or(() -> header.get("schema")
                            .flatMap(schema -> schema.get("default").map(Node::value)))
                    .map(given -> given instanceof Value.Text(var text) ? text : Json.compact(given));
            if (value.isPresent() && !member.name().equalsIgnoreCase("Content-Type")) {
                headers = headers.with(member.name(), value.get());
            }
        }
        return headers;
    }
}
