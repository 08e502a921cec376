package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the parameters of an operation: those of its path item, overridden by its own.
final class ParameterReader {
    /// Belongs to the environment (OpenAPI 3.1 section 4.8.12.2); `Accept` and `Content-Type` are meant where they are
    /// declared.
    private static final String CREDENTIAL = "authorization";

    private static final Set<Style> EXPLODED = Set.of(Style.FORM, Style.DEEP, Style.COOKIE);

    private final SchemaReader schemas;
    private final Set<String> keys = new HashSet<>();
    private final List<Read> found = new ArrayList<>();

    /// A parameter as a field of the message and as a part of the request.
    record Read(Field field, Layout.Parameter parameter) {}

    private ParameterReader(SchemaReader schemas) {
        this.schemas = schemas;
        keys.add("body");
    }

    static List<Read> read(Library library, SchemaReader schemas, List<Node> shared, List<Node> own) {
        var byPlace = new LinkedHashMap<String, Node>();
        Stream.concat(shared.stream(), own.stream()).map(library::follow).forEach(node -> {
            var name = node.text("name").orElse("");
            byPlace.put(node.text("in").orElse("") + " " + name, node);
        });
        var reader = new ParameterReader(schemas);
        byPlace.values().forEach(reader::add);
        return reader.found;
    }

    private void add(Node node) {
        var name = node.text("name").orElse("");
        var place = place(node.text("in").orElse(""));
        if (place.isEmpty() || (place.get() == Field.Place.HEADER && name.equalsIgnoreCase(CREDENTIAL))) {
            return;
        }
        var key = key(name, place.get());
        var field = field(node, key, place.get());
        found.add(new Read(field, new Layout.Parameter(key, name, place.get(), writing(node, place.get()))));
    }

    /// Two parameters of one name are told apart by their place.
    private String key(String name, Field.Place place) {
        var key = keys.contains(name) ? place.name().toLowerCase(Locale.ROOT) + "." + name : name;
        keys.add(key);
        return key;
    }

    private Field field(Node node, String key, Field.Place place) {
        var schema = node.get("schema").or(() -> content(node));
        var notes = schema.map(said -> Remarks.of(List.of(said))).orElse(Notes.NONE);
        var required = place == Field.Place.PATH || node.flag("required");
        return new Field(
                key,
                schema.map(schemas::read).orElse(SchemaReader.TEXT),
                required ? Field.Presence.REQUIRED : Field.Presence.OPTIONAL,
                place,
                Remarks.added(notes, node));
    }

    private static Optional<Node> content(Node node) {
        return node.members("content").findFirst().flatMap(media -> media.node().get("schema"));
    }

    private static Layout.Writing writing(Node node, Field.Place place) {
        var usual = switch (place) {
            case QUERY, COOKIE -> Style.FORM;
            case PATH, HEADER, BODY -> Style.SIMPLE;
        };
        var style = style(node, usual);
        var explode = node.has("explode") ? node.flag("explode") : EXPLODED.contains(style);
        return new Layout.Writing(style, explode, node.flag("allowReserved"));
    }

    private static Style style(Node node, Style usual) {
        if (node.text("in").filter("querystring"::equals).isPresent()) {
            var json = node.members("content").anyMatch(media -> MediaTypes.form(media.name()) == Layout.Form.JSON);
            return json ? Style.WHOLE_JSON : Style.WHOLE;
        }
        return node.has("content") ? Style.JSON : Style.of(node.text("style").orElse(""), usual);
    }

    private static Optional<Field.Place> place(String word) {
        return switch (word) {
            case "path" -> Optional.of(Field.Place.PATH);
            case "query", "querystring" -> Optional.of(Field.Place.QUERY);
            case "header" -> Optional.of(Field.Place.HEADER);
            case "cookie" -> Optional.of(Field.Place.COOKIE);
            default -> Optional.empty();
        };
    }
}
