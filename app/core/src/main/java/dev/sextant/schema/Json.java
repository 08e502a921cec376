package dev.sextant.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// JSON text to [Value] and back, with every digit, and with line and column where the text is broken (RFC 8259).
public final class Json {
    private Json() {}

    /// What reading gave: a value, or where and why the text is broken.
    public sealed interface Parsed {
        /// The text was JSON.
        record Read(Value value) implements Parsed {}

        /// The text was not. Line and column count from 1, offset in chars from 0.
        record Broken(int line, int column, long offset, String message) implements Parsed {
            @Override
            public String toString() {
                return "Line %d, column %d: %s".formatted(line, column, message);
            }
        }
    }

    /// Reads one JSON document; anything but white space after it is an error, as is a member named twice.
    public static Parsed read(String text) {
        return JsonReader.read(text);
    }

    /// Indented by two spaces, one member a line, no line end after the last.
    public static String pretty(Value value) {
        var writer = new StringWriter();
        try (var json = new JsonWriter(writer, true)) {
            json.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    /// On one line, without spaces.
    public static String compact(Value value) {
        var writer = new StringWriter();
        try (var json = new JsonWriter(writer, false)) {
            json.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    /// Compact UTF-8 into a stream, which stays open.
    public static void write(Value value, OutputStream out) throws IOException {
        try (var json = new JsonWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8), false)) {
            json.write(value);
        }
    }
}
