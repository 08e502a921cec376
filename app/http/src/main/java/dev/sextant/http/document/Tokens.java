package dev.sextant.http.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Reads JSON token by token from bytes.
public final class Tokens {
    private static final int DEEPEST = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(100_000)
                    .maxNameLength(1 << 20)
                    .build())
            .build();

    private Tokens() {}

    /// A parser over a part of the bytes; its offsets count from the part's start.
    public static JsonParser of(byte[] json, int start, int length) throws IOException {
        return FACTORY.createParser(json, start, length);
    }

    /// Goes past the value whose first token is current and says where it lies; `base` is where the parser's part
    /// starts.
    public static Span skip(JsonParser parser, int base) throws IOException {
        var start = base + start(parser);
        if (parser.currentToken().isScalarValue()) {
            parser.finishToken();
        } else {
            parser.skipChildren();
        }
        return new Span(start, base + end(parser));
    }

    /// The offset of the current token's first byte.
    public static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /// The offset after the current token's last byte.
    public static int end(JsonParser parser) {
        return (int) parser.currentLocation().getByteOffset();
    }

    /// Builds the value whose first token is current; of a member that is there twice the last one counts.
    public static Value value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var members = new LinkedHashMap<String, Value>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    var name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield new Value.Struct(members);
            }
            case START_ARRAY -> {
                var values = new ArrayList<Value>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(parser));
                }
                yield new Value.Items(values);
            }
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(parser.getText());
            case VALUE_TRUE -> new Value.Bool(true);
            case VALUE_FALSE -> new Value.Bool(false);
            default -> Value.Null.NULL;
        };
    }
}
