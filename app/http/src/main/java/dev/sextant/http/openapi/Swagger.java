package dev.sextant.http.openapi;

import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// Writes an operation of Swagger 2.0 in the words of OpenAPI 3: parameters get a schema, `body` and `formData` become
/// a request body.
final class Swagger {
    private static final Set<String> NO_SCHEMA =
            Set.of("name", "in", "required", "description", "collectionFormat", "allowEmptyValue");
    private static final Value.Text MULTIPART = new Value.Text("multipart/form-data");

    private final Library library;

    Swagger(Library library) {
        this.library = library;
    }

    /// The operation with its path item's parameters among its own.
    Node operation(Node operation, Node item) {
        var parameters = new ArrayList<Value>();
        var form = new ArrayList<Node>();
        var written = (Value.Struct) operation.value();
        for (var parameter : merged(operation, item)) {
            switch (parameter.text("in").orElse("")) {
                case "body" -> written = written.with("requestBody", body(parameter, operation));
                case "formData" -> form.add(parameter);
                default ->
                    parameters.add(library.moved(new Node(parameter.home(), parameter(parameter)), operation.home()));
            }
        }
        if (!form.isEmpty()) {
            written = written.with("requestBody", form(form, operation));
        }
        written = written.with("parameters", new Value.Items(parameters)).with("responses", responses(operation));
        return new Node(operation.home(), written);
    }

    private List<Node> merged(Node operation, Node item) {
        var byPlace = new LinkedHashMap<String, Node>();
        for (var holder : List.of(item, operation)) {
            holder.items("parameters").stream()
                    .map(library::follow)
                    .forEach(node -> byPlace.put(
                            node.text("in").orElse("") + " " + node.text("name").orElse(""), node));
        }
        return List.copyOf(byPlace.values());
    }

    private static Value parameter(Node parameter) {
        var written = Value.Struct.EMPTY.with("schema", schema(parameter));
        for (var name : List.of("name", "in", "required", "description")) {
            written = parameter
                    .get(name)
                    .map(Node::value)
                    .map(with(written, name))
                    .orElse(written);
        }
        return switch (parameter.text("collectionFormat").orElse("csv")) {
            case "multi" -> written.with("explode", new Value.Bool(true));
            case "ssv" -> styled(written, "spaceDelimited");
            case "pipes" -> styled(written, "pipeDelimited");
            default -> written.with("explode", new Value.Bool(false));
        };
    }

    private static java.util.function.Function<Value, Value.Struct> with(Value.Struct written, String name) {
        return value -> written.with(name, value);
    }

    private static Value.Struct styled(Value.Struct parameter, String style) {
        return parameter.with("style", new Value.Text(style)).with("explode", new Value.Bool(false));
    }

    private static Value.Struct schema(Node parameter) {
        var members = new LinkedHashMap<String, Value>();
        parameter
                .members()
                .filter(member -> !NO_SCHEMA.contains(member.name()))
                .forEach(member -> members.put(member.name(), member.node().value()));
        return new Value.Struct(members);
    }

    private Value body(Node parameter, Node operation) {
        var media = Value.Struct.EMPTY.with(
                "schema",
                parameter
                        .get("schema")
                        .map(schema -> library.moved(schema, operation.home()))
                        .orElse(Value.Struct.EMPTY));
        var content = new LinkedHashMap<String, Value>();
        media(operation, "consumes").forEach(type -> content.put(type, media));
        return request(parameter, content);
    }

    private static Value request(Node said, SequencedMap<String, Value> content) {
        var written = Value.Struct.EMPTY.with("content", new Value.Struct(content));
        written = written.with("required", new Value.Bool(said.flag("required")));
        return said.get("description")
                .map(Node::value)
                .map(with(written, "description"))
                .orElse(written);
    }

    private Value form(List<Node> parameters, Node operation) {
        var properties = new LinkedHashMap<String, Value>();
        var required = new ArrayList<Value>();
        var files = false;
        for (var parameter : parameters) {
            var name = new Value.Text(parameter.text("name").orElse(""));
            var schema = schema(parameter);
            properties.put(
                    name.text(),
                    parameter
                            .get("description")
                            .map(Node::value)
                            .map(with(schema, "description"))
                            .orElse(schema));
            files |= parameter.text("type").filter("file"::equals).isPresent();
            if (parameter.flag("required")) {
                required.add(name);
            }
        }
        var schema = Value.Struct.EMPTY
                .with("type", new Value.Text("object"))
                .with("properties", new Value.Struct(properties))
                .with("required", new Value.Items(required));
        var multipart = files || media(operation, "consumes").contains(MULTIPART.text());
        var content = new LinkedHashMap<String, Value>();
        content.put(
                multipart ? MULTIPART.text() : "application/x-www-form-urlencoded",
                Value.Struct.EMPTY.with("schema", schema));
        return Value.Struct.EMPTY
                .with("content", new Value.Struct(content))
                .with("required", new Value.Bool(!required.isEmpty()));
    }

    private Value responses(Node operation) {
        var responses = new LinkedHashMap<String, Value>();
        operation.members("responses").forEach(member -> {
            var response = library.follow(member.node());
            var written = response.value() instanceof Value.Struct struct ? struct : Value.Struct.EMPTY;
            var content = new LinkedHashMap<String, Value>();
            response.with(
                    "schema",
                    schema -> media(operation, "produces")
                            .forEach(type -> content.put(
                                    type, Value.Struct.EMPTY.with("schema", library.moved(schema, operation.home())))));
            responses.put(member.name(), written.with("content", new Value.Struct(content)));
        });
        return new Value.Struct(responses);
    }

    private List<String> media(Node operation, String word) {
        var own = operation.texts(word);
        var all = own.isEmpty()
                ? library.at("/" + word).map(Node::items).orElse(List.of()).stream()
                        .flatMap(type -> type.text().stream())
                        .toList()
                : own;
        return all.isEmpty() ? List.of("application/json") : all;
    }
}
