package dev.sextant.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Base64;

/// Writes values as JSON tokens, numbers with the digits they hold. Closing it gives its buffers back to the next one,
/// and leaves what it writes to open.
final class JsonWriter implements Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(100_000).build())
            .build();

    private final JsonGenerator json;

    JsonWriter(Writer out, boolean indented) throws IOException {
        json = FACTORY.createGenerator(out);
        if (indented) {
            json.setPrettyPrinter(printer());
        }
    }

    void write(Value value) throws IOException {
        switch (value) {
            case Value.Text(var text) -> json.writeString(text);
            case Value.Num(var digits) -> json.writeNumber(digits);
            case Value.Bool(var truth) -> json.writeBoolean(truth);
            case Value.Bytes bytes -> json.writeString(Base64.getEncoder().encodeToString(bytes.octets()));
            case Value.Null _ -> json.writeNull();
            case Value.Items(var values) -> {
                json.writeStartArray();
                for (var element : values) {
                    write(element);
                }
                json.writeEndArray();
            }
            case Value.Struct(var members) -> {
                json.writeStartObject();
                for (var member : members.entrySet()) {
                    json.writeFieldName(member.getKey());
                    write(member.getValue());
                }
                json.writeEndObject();
            }
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
