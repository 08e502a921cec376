package dev.sextant.http.call;

import java.nio.charset.StandardCharsets;

/// Percent-encodes text for a part of a URL (RFC 3986 section 2).
enum Percent {
    /// A value in a path segment: `/` becomes `%2F`, `:` and `@` stay.
    PATH(":@"),
    /// A name or value in a query: `:`, `@` and `/` stay.
    QUERY(":@/"),
    /// A value whose reserved characters stay, and what is encoded already (RFC 6570 section 3.2.3); but for those that
    /// would end it or mean a space, and for brackets, which no query may hold.
    RESERVED(":@/?!$'()*,;="),
    /// A name or value in a form, all reserved characters encoded.
    FORM("");

    private static final String UNRESERVED = "-._~";

    private final String kept;

    Percent(String kept) {
        this.kept = kept;
    }

    String encode(String text) {
        var encoded = new StringBuilder(text.length());
        var octets = text.getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at < octets.length; at++) {
            var octet = octets[at];
            var c = (char) (octet & 0xFF);
            if (stays(c) || (this == RESERVED && isEncoded(octets, at))) {
                encoded.append(c);
            } else {
                encoded.append('%').append(hex(octet >> 4)).append(hex(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isEncoded(byte[] octets, int at) {
        return octets[at] == '%'
                && at + 2 < octets.length
                && Character.digit(octets[at + 1], 16) >= 0
                && Character.digit(octets[at + 2], 16) >= 0;
    }

    private boolean stays(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED.indexOf(c) >= 0
                || (c < 128 && kept.indexOf(c) >= 0);
    }

    private static char hex(int octet) {
        return Character.toUpperCase(Character.forDigit(octet & 0xF, 16));
    }
}
