package dev.sextant.http.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the upper members of a JSON document lie, by JSON pointer. Filled while the document is gone over once, only
/// read from then on.
public final class Outline {
    private static final int LEVELS = 2;

    private final Map<String, Span> spans = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, Span> repeated = new LinkedHashMap<>();

    /// The nearest outlined value above a place, and the way from there.
    record Near(Span span, String rest) {}

    /// Outlines a whole document two levels deep.
    public static Outline of(byte[] json) throws IOException {
        var outline = new Outline();
        try (var parser = Tokens.of(json, 0, json.length)) {
            if (parser.nextToken() != null) {
                outline.add(parser, "", LEVELS);
            }
            parser.nextToken();
        }
        return outline;
    }

    /// Outlines the value whose first token is current, and its members so many levels deep.
    public void add(JsonParser parser, String pointer, int levels) throws IOException {
        if (levels == 0 || parser.currentToken() != JsonToken.START_OBJECT) {
            put(pointer, Tokens.skip(parser, 0));
            return;
        }
        var start = Tokens.start(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var child = Pointer.child(pointer, parser.currentName());
            parser.nextToken();
            add(parser, child, levels - 1);
        }
        open(pointer, new Span(start, Tokens.end(parser)));
    }

    /// Notes where a value lies.
    public void put(String pointer, Span span) {
        if (spans.put(pointer, span) != null) {
            repeated.put(pointer, span);
        }
    }

    /// What is there more than once, and where the last one lies.
    public Map<String, Span> repeated() {
        return Map.copyOf(repeated);
    }

    /// Notes where an object lies all of whose members are outlined too.
    public void open(String pointer, Span span) {
        put(pointer, span);
        opened.add(pointer);
    }

    /// Where the value of this pointer lies, if it is outlined itself.
    public Optional<Span> span(String pointer) {
        return Optional.ofNullable(spans.get(pointer));
    }

    /// The outlined value to read for what a pointer leads to; empty when there is nothing.
    Optional<Near> near(String pointer) {
        var known = pointer;
        while (!spans.containsKey(known)) {
            if (known.isEmpty()) {
                return Optional.empty();
            }
            known = known.substring(0, known.lastIndexOf('/'));
        }
        var rest = pointer.substring(known.length());
        return rest.isEmpty() || !opened.contains(known)
                ? span(known).map(span -> new Near(span, rest))
                : Optional.empty();
    }
}
