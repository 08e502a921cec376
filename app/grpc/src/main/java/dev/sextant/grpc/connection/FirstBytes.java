package dev.sextant.grpc.connection;

import java.nio.charset.StandardCharsets;

/// What the first bytes from a server look like.
enum FirstBytes {
    NONE,
    /// A TLS record: an alert or a handshake message (RFC 8446 section 5.1).
    TLS,
    /// The settings frame that opens HTTP/2 (RFC 9113 section 3.4).
    HTTP2,
    /// A status line of HTTP/1.
    HTTP1,
    OTHER;

    private static final int ALERT = 0x15;
    private static final int HANDSHAKE = 0x16;
    private static final int TLS_MAJOR = 3;
    private static final int FRAME_TYPE = 3;
    private static final int SETTINGS = 4;

    static FirstBytes of(byte[] head) {
        if (head.length == 0) {
            return NONE;
        }
        if ((head[0] == ALERT || head[0] == HANDSHAKE) && (head.length == 1 || head[1] == TLS_MAJOR)) {
            return TLS;
        }
        if (head.length > FRAME_TYPE && head[0] == 0 && head[FRAME_TYPE] == SETTINGS) {
            return HTTP2;
        }
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("HTTP/1") ? HTTP1 : OTHER;
    }
}
