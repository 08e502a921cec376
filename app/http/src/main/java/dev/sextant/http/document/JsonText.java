package dev.sextant.http.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes JSON as UTF-8 bytes, value after value; puts the commas itself.
final class JsonText {
    private final ByteArrayOutputStream out;
    private int last = '[';

    JsonText(int expected) {
        out = new ByteArrayOutputStream(expected);
    }

    /// Opens an object with `{` or an array with `[`.
    void open(char bracket) {
        comma();
        put(bracket);
    }

    /// Closes what was opened.
    void close(char bracket) {
        put(bracket);
    }

    void name(String name) {
        string(name);
        put(':');
    }

    void string(String text) {
        comma();
        put('"');
        var plain = 0;
        for (var index = 0; index < text.length(); index++) {
            var c = text.charAt(index);
            if (c < ' ' || c == '"' || c == '\\') {
                utf8(text, plain, index);
                escaped(c);
                plain = index + 1;
            }
        }
        utf8(text, plain, text.length());
        put('"');
    }

    /// A value that already is JSON.
    void raw(byte[] json) {
        comma();
        out.writeBytes(json);
        last = '}';
    }

    void raw(String json) {
        raw(json.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void utf8(String text, int from, int to) {
        if (from < to) {
            out.writeBytes(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void escaped(char c) {
        out.writeBytes((c < ' ' ? "\\u%04x".formatted((int) c) : "\\" + c).getBytes(StandardCharsets.US_ASCII));
    }

    private void comma() {
        if (last != '{' && last != '[' && last != ':') {
            out.write(',');
        }
    }

    private void put(char c) {
        out.write(c);
        last = c;
    }
}
