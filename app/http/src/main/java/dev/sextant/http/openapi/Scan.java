package dev.sextant.http.openapi;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sextant.http.document.Outline;
import dev.sextant.http.document.Pointer;
import dev.sextant.http.document.Span;
import dev.sextant.http.document.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Goes over an OpenAPI document once, token by token, and notes its operations and where everything lies.
final class Scan {
    /// The methods of a path item (OpenAPI 3.1 section 4.8.9; `query` from 3.2).
    static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /// The member of a path item that holds operations of other methods (from 3.2).
    static final String ADDITIONAL = "additionalOperations";

    private final JsonParser parser;
    private final Outline outline = new Outline();
    private final List<String> keys = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    private Scan(JsonParser parser) {
        this.parser = parser;
    }

    /// What was found: the outline, the top-level keys, the operations in order, and the paths whose item is a
    /// reference.
    record Scanned(Outline outline, List<String> keys, List<Entry> entries, List<String> references) {}

    static Scanned of(byte[] json) throws IOException {
        try (var parser = Tokens.of(json, 0, json.length)) {
            var scan = new Scan(parser);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                scan.root();
            } else {
                scan.outline.add(parser, "", 0);
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is more text after the document ends", at(parser));
            }
            return new Scanned(scan.outline, scan.keys, scan.entries, scan.references);
        }
    }

    private static JsonLocation at(JsonParser parser) {
        return parser.currentTokenLocation();
    }

    private void root() throws IOException {
        var start = Tokens.start(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var key = parser.currentName();
            keys.add(key);
            var opens = parser.nextToken() == JsonToken.START_OBJECT;
            if (opens && key.equals("paths")) {
                paths();
            } else {
                outline.add(parser, Pointer.child("", key), key.equals("components") ? 2 : 1);
            }
        }
        outline.open("", new Span(start, Tokens.end(parser)));
    }

    private void paths() throws IOException {
        var start = Tokens.start(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var path = parser.currentName();
            var pointer = Pointer.child("/paths", path);
            if (parser.nextToken() == JsonToken.START_OBJECT && !path.startsWith("x-")) {
                item(path, pointer);
            } else {
                outline.add(parser, pointer, 0);
            }
        }
        outline.open("/paths", new Span(start, Tokens.end(parser)));
    }

    private void item(String path, String pointer) throws IOException {
        var start = Tokens.start(parser);
        var first = entries.size();
        var shared = new Entry.Draft(path, "");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var child = Pointer.child(pointer, name);
            var opens = parser.nextToken() == JsonToken.START_OBJECT;
            if (opens && METHODS.contains(name)) {
                outline.put(child, operation(new Entry.Draft(path, name)));
            } else if (opens && name.equals(ADDITIONAL)) {
                additional(path, child);
            } else if (name.equals("servers")) {
                outline.put(child, servers(shared::server));
            } else {
                if (name.equals("$ref")) {
                    references.add(path);
                }
                outline.put(child, Tokens.skip(parser, 0));
            }
        }
        var wire = shared.entry().facts().wire();
        entries.subList(first, entries.size()).replaceAll(entry -> entry.over(wire));
        outline.open(pointer, new Span(start, Tokens.end(parser)));
    }

    /// Operations of any other method (OpenAPI 3.2 section 4.7).
    private void additional(String path, String pointer) throws IOException {
        var start = Tokens.start(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var method = parser.currentName();
            var child = Pointer.child(pointer, method);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                outline.put(child, operation(new Entry.Draft(path, method)));
            } else {
                outline.put(child, Tokens.skip(parser, 0));
            }
        }
        outline.open(pointer, new Span(start, Tokens.end(parser)));
    }

    private Span operation(Entry.Draft draft) throws IOException {
        var start = Tokens.start(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            switch (name) {
                case "operationId" -> draft.operationId(text(token));
                case "summary" -> draft.summary(text(token));
                case "$ref" -> draft.reference(text(token));
                case "deprecated" -> draft.deprecated(token == JsonToken.VALUE_TRUE);
                case "tags" -> tags(token, draft);
                case "responses" -> responses(token, draft);
                case "servers" -> servers(draft::server);
                default -> {}
            }
            parser.skipChildren();
        }
        entries.add(draft.entry());
        return new Span(start, Tokens.end(parser));
    }

    private void responses(JsonToken token, Entry.Draft draft) throws IOException {
        while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
            draft.response(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private Span servers(Consumer<String> taking) throws IOException {
        var start = Tokens.start(parser);
        var list = parser.currentToken() == JsonToken.START_ARRAY;
        while (list && parser.nextToken() != JsonToken.END_ARRAY) {
            server(taking);
        }
        parser.skipChildren();
        return new Span(start, Tokens.end(parser));
    }

    private void server(Consumer<String> taking) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("url")) {
                taking.accept(text(value));
            }
            parser.skipChildren();
        }
    }

    private void tags(JsonToken token, Entry.Draft draft) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            for (var tag = parser.nextToken(); tag != JsonToken.END_ARRAY; tag = parser.nextToken()) {
                draft.tag(text(tag));
                parser.skipChildren();
            }
        }
    }

    private String text(JsonToken token) throws IOException {
        return token == JsonToken.VALUE_STRING ? parser.getText() : "";
    }
}
