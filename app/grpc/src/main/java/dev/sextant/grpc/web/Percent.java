package dev.sextant.grpc.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The percent-encoding of `grpc-message` (gRPC over HTTP/2, Responses); what is no encoding stays as it is.
final class Percent {
    private static final int HEX = 16;

    private Percent() {}

    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length);
        for (var at = 0; at < bytes.length; at++) {
            var octet = bytes[at] == '%' && at + 2 < bytes.length ? octet(bytes[at + 1], bytes[at + 2]) : -1;
            out.write(octet < 0 ? bytes[at] : octet);
            at += octet < 0 ? 0 : 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int octet(byte high, byte low) {
        var first = Character.digit(high, HEX);
        var second = Character.digit(low, HEX);
        return first < 0 || second < 0 ? -1 : first * HEX + second;
    }
}
