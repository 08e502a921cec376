package dev.sextant.grpc.codec;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// JSON text in UTF-8 while it is written, on one line (RFC 8259). For one thread.
final class JsonText {
    private static final int ROOM = 1 << 9;
    private static final byte[] HEX = ascii("0123456789ABCDEF");

    private byte[] octets = new byte[ROOM];
    private int size;

    /// Bytes written so far.
    int size() {
        return size;
    }

    /// Takes back what was written after this many bytes.
    void cut(int length) {
        size = length;
    }

    /// A copy of what was written.
    byte[] bytes() {
        return Arrays.copyOf(octets, size);
    }

    void put(char ascii) {
        reserve(1);
        octets[size++] = (byte) ascii;
    }

    void put(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, octets, size, text.length);
        size += text.length;
    }

    void put(ByteString text) {
        reserve(text.size());
        text.copyTo(octets, size);
        size += text.size();
    }

    /// A comma, unless a list or an object has just begun.
    void separate() {
        var last = size == 0 ? '[' : octets[size - 1];
        if (last != '[' && last != '{') {
            put(',');
        }
    }

    /// What stands before an element of a field: its key, unless it is one of a list.
    void head(Part part) {
        separate();
        if (!part.repeated()) {
            put(part.key());
        }
    }

    /// Ends a list; says no where nothing is in it.
    boolean closeList() {
        if (octets[size - 1] == '[') {
            return false;
        }
        put(']');
        return true;
    }

    void digits(String digits) {
        reserve(digits.length());
        for (var at = 0; at < digits.length(); at++) {
            octets[size++] = (byte) digits.charAt(at);
        }
    }

    /// Text without anything that JSON writes otherwise.
    void plain(String text) {
        put('"');
        digits(text);
        put('"');
    }

    void base64(byte[] bytes) {
        put('"');
        put(Base64.getEncoder().encode(bytes));
        put('"');
    }

    /// A string from its UTF-8, which is not looked at closer.
    void string(byte[] utf8, int from, int length) {
        put('"');
        reserve(length);
        for (var at = from; at < from + length; at++) {
            if (isPlain(utf8[at])) {
                octets[size++] = utf8[at];
            } else {
                escape(utf8[at]);
                reserve(from + length - at);
            }
        }
        put('"');
    }

    private static boolean isPlain(byte octet) {
        return (octet >= ' ' || octet < 0) && octet != '"' && octet != '\\';
    }

    private void escape(byte octet) {
        put('\\');
        switch (octet) {
            case '"', '\\' -> put((char) octet);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                digits("u00");
                put((char) HEX[octet >> 4]);
                put((char) HEX[octet & 15]);
            }
        }
    }

    private void reserve(int more) {
        if (octets.length - size < more) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, size + more));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
