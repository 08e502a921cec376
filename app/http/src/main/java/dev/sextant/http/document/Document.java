package dev.sextant.http.document;

import com.fasterxml.jackson.core.JsonParser;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A document as JSON bytes of which only what is asked for is read. `name` is blank for the one that was opened, else
/// its path from there.
public final class Document {
    private final String name;
    private final byte[] json;
    private final Outline outline;
    private final byte[] written;

    /// A document of these bytes, which are not copied; `written` is its text as it stands in the file.
    public Document(String name, byte[] json, Outline outline, byte[] written) {
        this.name = name;
        this.json = json;
        this.outline = outline;
        this.written = written;
    }

    /// The first line on which this text stands in the file, from 1; 0 when it is nowhere.
    public int line(String text) {
        var sought = text.getBytes(StandardCharsets.UTF_8);
        var line = 1;
        for (var at = 0; at + sought.length <= written.length; at++) {
            if (written[at] == sought[0] && Arrays.equals(written, at, at + sought.length, sought, 0, sought.length)) {
                return line;
            }
            line += written[at] == '\n' ? 1 : 0;
        }
        return 0;
    }

    /// Its path from the document that was opened; blank for that one.
    public String name() {
        return name;
    }

    /// Its size as JSON, in bytes.
    public int size() {
        return json.length;
    }

    /// The value that a JSON pointer leads to; empty when there is none.
    public Optional<Value> at(String pointer) {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            return Optional.empty();
        }
        return outline.near(pointer).flatMap(near -> walk(read(near.span()), near.rest()));
    }

    /// Where the value of a pointer lies, if it is outlined.
    public Optional<Span> span(String pointer) {
        return outline.span(pointer);
    }

    /// A parser over what lies there.
    public JsonParser tokens(Span span) throws IOException {
        return Tokens.of(json, span.start(), span.length());
    }

    /// The value that lies there.
    public Value read(Span span) {
        try (var parser = Tokens.of(json, span.start(), span.length())) {
            parser.nextToken();
            return Tokens.value(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Value> walk(Value from, String pointer) {
        Optional<Value> at = Optional.of(from);
        for (var step : Pointer.steps(pointer)) {
            at = at.flatMap(value -> member(value, step));
        }
        return at;
    }

    private static Optional<Value> member(Value value, String step) {
        return switch (value) {
            case Value.Struct struct -> struct.get(step);
            case Value.Items(var values) ->
                element(step).filter(index -> index < values.size()).map(values::get);
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> Optional.empty();
        };
    }

    private static Optional<Integer> element(String step) {
        return step.matches("0|[1-9]\\d{0,8}") ? Optional.of(Integer.parseInt(step)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Document[" + name + ", " + json.length + " bytes]";
    }
}
