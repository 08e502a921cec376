package dev.sextant.jq;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.sextant.jq.Approach.Step;
import java.io.IOException;
import java.util.List;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/// Goes down a path in a body token by token and hands on what it finds, one value in memory at a time.
final class Walk {
    private final JsonParser parser;
    private final Budget budget;
    private final Taker taker;

    /// What is done with a value.
    @FunctionalInterface
    interface Taker {
        void take(JsonNode value) throws IOException;
    }

    Walk(JsonParser parser, Budget budget, Taker taker) {
        this.parser = parser;
        this.budget = budget;
        this.taker = taker;
    }

    /// Walks from the value whose first token the parser stands on to its last.
    void down(List<Step> steps) throws IOException {
        budget.look();
        if (steps.isEmpty()) {
            taker.take(parser.readValueAsTree());
            return;
        }
        var further = steps.subList(1, steps.size());
        switch (steps.getFirst()) {
            case Step.Member(var name) -> member(name, further);
            case Step.Element(var index) -> element(index, further);
            case Step.Each() -> each(further);
        }
    }

    private void member(String name, List<Step> further) throws IOException {
        if (absent()) {
            nothing(further);
            return;
        }
        expect(JsonToken.START_OBJECT, "Cannot index " + kind() + " with \"" + name + "\"");
        var found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var wanted = !found && name.equals(parser.currentName());
            parser.nextToken();
            if (wanted) {
                found = true;
                down(further);
            } else {
                skip();
            }
        }
        if (!found) {
            nothing(further);
        }
    }

    private void element(int index, List<Step> further) throws IOException {
        if (absent()) {
            nothing(further);
            return;
        }
        expect(JsonToken.START_ARRAY, "Cannot index " + kind() + " with number");
        var at = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (at == index) {
                down(further);
            } else {
                skip();
            }
            at++;
        }
        if (at <= index) {
            nothing(further);
        }
    }

    private void each(List<Step> further) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                parser.nextToken();
                down(further);
            }
            return;
        }
        expect(JsonToken.START_ARRAY, "Cannot iterate over " + kind());
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            down(further);
        }
    }

    private void skip() throws IOException {
        budget.look();
        parser.skipChildren();
    }

    private boolean absent() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private void nothing(List<Step> further) throws IOException {
        if (further.contains(new Step.Each())) {
            throw new JsonQueryException("Cannot iterate over null");
        }
        taker.take(NullNode.getInstance());
    }

    private void expect(JsonToken token, String otherwise) throws JsonQueryException {
        if (parser.currentToken() != token) {
            throw new JsonQueryException(otherwise);
        }
    }

    private String kind() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            case VALUE_STRING -> "string";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case VALUE_NULL -> "null";
            default -> "number";
        };
    }
}
