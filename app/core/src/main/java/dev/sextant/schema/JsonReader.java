package dev.sextant.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Builds values from JSON tokens.
final class JsonReader {
    /// Deepest nesting that is read; the stack of a virtual thread bears it.
    private static final int DEEPEST = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonReader() {}

    static Json.Parsed read(String text) {
        try (var parser = FACTORY.createParser(text)) {
            var first = parser.nextToken();
            if (first == null) {
                return new Json.Parsed.Broken(1, 1, 0, "There is no JSON here: the text is empty.");
            }
            var value = value(parser, first);
            return parser.nextToken() == null
                    ? new Json.Parsed.Read(value)
                    : broken(parser.currentTokenLocation(), "There is more text after the JSON ends.");
        } catch (JsonProcessingException e) {
            return broken(e.getLocation(), said(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> struct(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(parser.getText());
            case VALUE_TRUE -> new Value.Bool(true);
            case VALUE_FALSE -> new Value.Bool(false);
            case VALUE_NULL -> Value.Null.NULL;
            default -> throw new IllegalStateException("unexpected token " + token);
        };
    }

    private static Value.Struct struct(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, Value>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Value.Struct(members);
    }

    private static Value.Items items(JsonParser parser) throws IOException {
        var values = new ArrayList<Value>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token));
        }
        return new Value.Items(values);
    }

    private static Json.Parsed.Broken broken(JsonLocation at, String message) {
        return at == null
                ? new Json.Parsed.Broken(1, 1, 0, message)
                : new Json.Parsed.Broken(at.getLineNr(), at.getColumnNr(), Math.max(0, at.getCharOffset()), message);
    }

    private static String said(JsonProcessingException e) {
        var message = e.getOriginalMessage();
        var end = message.indexOf("\n at ");
        var first = end < 0 ? message : message.substring(0, end);
        return first.endsWith(".") ? first : first + ".";
    }
}
