package dev.sextant.http.openapi;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import dev.sextant.exchange.Body;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.protocol.Verdict;
import dev.sextant.protocol.Verdict.Difference;
import dev.sextant.protocol.Verdict.Kind;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Holds answers against what a contract documents: status, media type, and a JSON body against its schema.
final class Judge {
    private static final long LARGEST = 32L << 20;
    private static final int MOST = 100;

    private final Library library;
    private final JsonMapper mapper;
    private final SchemaRegistry schemas;

    /// `old`: the contract is of a version before 3.1, whose schemas are not those of JSON Schema.
    Judge(Library library, boolean old) {
        this.library = library;
        this.mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(1_000)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(false)
                .locale(Locale.ENGLISH)
                .preloadSchema(false)
                .build();
        this.schemas = SchemaRegistry.withDialect(
                tolerant(old ? Dialects.getOpenApi30() : Dialects.getOpenApi31()),
                builder -> builder.schemaRegistryConfig(config).schemaCacheEnabled(false));
    }

    /// Words of a schema that the dialect does not know say nothing of values; the library would log each.
    private static Dialect tolerant(Dialect dialect) {
        return Dialect.builder(dialect)
                .unknownKeywordFactory((keyword, _) -> new NonValidationKeyword(keyword))
                .build();
    }

    Verdict of(Node operation, int code, Body body) {
        var documented = documented(operation, code);
        if (documented.isEmpty()) {
            var known = operation.members("responses").map(Node.Member::name).toList();
            return known.isEmpty()
                    ? new Verdict.Unjudged()
                    : differs(
                            String.valueOf(code),
                            Kind.STATUS,
                            "%d is not documented, only %s.".formatted(code, String.join(", ", known)));
        }
        var response = library.follow(documented.get().node());
        var content = response.members("content")
                .map(media -> new Node.Member(media.name(), library.follow(media.node())))
                .toList();
        var against = documented.get().name();
        if (content.isEmpty() || body.size() == 0) {
            return new Verdict.Conforms(against);
        }
        return content.stream()
                .filter(media -> MediaTypes.covers(media.name(), body.mediaType()))
                .findFirst()
                .map(media -> judged(against + " " + media.name(), media.node(), body))
                .orElseGet(() -> differs(
                        against,
                        Kind.MEDIA_TYPE,
                        "%s is not documented, only %s."
                                .formatted(
                                        body.mediaType().isBlank() ? "No media type" : body.mediaType(),
                                        String.join(
                                                ", ",
                                                content.stream()
                                                        .map(Node.Member::name)
                                                        .toList()))));
    }

    /// The code itself, else its range, else `default` (OpenAPI 3.1 section 4.8.16).
    private static Optional<Node.Member> documented(Node operation, int code) {
        var responses = operation.members("responses").toList();
        return List.of(String.valueOf(code), code / 100 + "XX", "default").stream()
                .flatMap(name -> responses.stream().filter(each -> each.name().equalsIgnoreCase(name)))
                .findFirst();
    }

    private Verdict judged(String against, Node media, Body body) {
        var schema = media.get("schema");
        if (schema.isEmpty() || MediaTypes.form(body.mediaType()) != Layout.Form.JSON) {
            return new Verdict.Conforms(against);
        }
        var document =
                body.size() > LARGEST ? Optional.<Value.Struct>empty() : SchemaDocument.of(schema.get(), library);
        if (document.isEmpty()) {
            return new Verdict.Unjudged();
        }
        try (var in = body.open()) {
            var differences = new ArrayList<>(schemaDifferences(document.get(), mapper.readTree(in)));
            differences.addAll(discriminated(schema.get(), body));
            return differences.isEmpty()
                    ? new Verdict.Conforms(against)
                    : new Verdict.Differs(
                            against, differences.stream().distinct().limit(MOST).toList());
        } catch (JacksonException e) {
            return differs(
                    against,
                    Kind.UNREADABLE,
                    "The body is not the JSON it says it is: %s.".formatted(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SchemaException | IllegalArgumentException _) {
            return new Verdict.Unjudged();
        }
    }

    private List<Difference> schemaDifferences(Value.Struct document, JsonNode body) throws IOException {
        var schema = schemas.getSchema(mapper.readTree(Json.compact(document)));
        return schema.validate(body).stream().map(Judge::difference).toList();
    }

    private List<Difference> discriminated(Node schema, Body body) throws IOException {
        var text = new String(body.head((int) LARGEST), StandardCharsets.UTF_8);
        return Json.read(text) instanceof Json.Parsed.Read(var value)
                ? Discriminators.differences(schema, value, library)
                : List.of();
    }

    private static Difference difference(Error error) {
        var path = path(error.getInstanceLocation());
        var property = error.getProperty();
        var at = property == null || property.isBlank() ? path : path.member(property);
        return switch (String.valueOf(error.getKeyword())) {
            case "required" -> new Difference(Kind.MISSING, at, "It is required, and missing.");
            case "additionalProperties", "unevaluatedProperties" ->
                new Difference(Kind.UNKNOWN, at, "The contract has no such member.");
            case "type" -> new Difference(Kind.TYPE, path, sentence(error.getMessage()));
            default -> new Difference(Kind.VALUE, path, sentence(error.getMessage()));
        };
    }

    private static Path path(NodePath location) {
        var path = Path.ROOT;
        for (var index = 0; index < location.getNameCount(); index++) {
            path = location.getElement(index) instanceof Integer number
                    ? path.element(number)
                    : path.member(location.getName(index));
        }
        return path;
    }

    private static String sentence(String message) {
        var said = message.strip();
        return said.isEmpty()
                ? said
                : Character.toUpperCase(said.charAt(0)) + said.substring(1) + (said.endsWith(".") ? "" : ".");
    }

    private static Verdict differs(String against, Kind kind, String message) {
        return new Verdict.Differs(against, List.of(new Difference(kind, Path.ROOT, message)));
    }
}
