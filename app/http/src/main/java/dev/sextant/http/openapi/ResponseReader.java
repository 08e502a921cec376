package dev.sextant.http.openapi;

import dev.sextant.catalog.Signature;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/// Reads the answers that an operation documents.
record ResponseReader(Library library, SchemaReader schemas) {

    /// One for each status, in the media type that a person can read best.
    List<Signature.Response> read(Node operation) {
        return operation
                .members("responses")
                .filter(member -> !member.name().startsWith("x-"))
                .map(member -> response(member.name(), library.follow(member.node())))
                .toList();
    }

    private Signature.Response response(String status, Node said) {
        var doc = library.follow(said, "description")
                .or(() -> said.get("summary"))
                .flatMap(Node::text)
                .orElse("");
        return MediaTypes.best(content(said).toList())
                .map(media -> new Signature.Response(status, doc, media.name(), schema(media)))
                .orElseGet(() -> new Signature.Response(status, doc, "", new Schema.Any("nothing")));
    }

    /// The media types of a request or response, references followed (OpenAPI 3.2 section 4.13).
    Stream<Node.Member> content(Node said) {
        return said.members("content").map(media -> new Node.Member(media.name(), library.follow(media.node())));
    }

    /// The schema of a media type; of a sequence, a list of what follows one another (OpenAPI 3.2 section 4.14.1).
    Schema schema(Node.Member media) {
        return media.node()
                .get("schema")
                .map(schemas::read)
                .or(() -> media.node().get("itemSchema").map(each -> Schema.listOf(schemas.read(each))))
                .orElse(SchemaReader.ANYTHING);
    }

    /// The media types that come back, each once.
    List<String> mediaTypes(Node operation) {
        return operation
                .members("responses")
                .map(member -> library.follow(member.node()))
                .flatMap(this::content)
                .map(Node.Member::name)
                .filter(type -> !type.isBlank())
                .distinct()
                .toList();
    }
}
