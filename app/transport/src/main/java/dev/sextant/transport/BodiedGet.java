package dev.sextant.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// The way of a GET that has a body, which OkHttp refuses to send: it goes through OkHttp as `get`, and this stream
/// spells it `GET` on the wire. For the first request of a connection.
final class BodiedGet extends FilterOutputStream {
    /// What OkHttp is told.
    static final String ALIAS = "get";

    private static final String NAME = "GET";
    private static final byte[] SAID = (ALIAS + " ").getBytes(US_ASCII);

    private boolean spelled;

    BodiedGet(OutputStream out) {
        super(out);
    }

    /// Whether a request has to go this way.
    static boolean is(Request request) {
        return request.method().equals(NAME) && !(request.content() instanceof Content.None);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        if (!spelled && begins(octets, offset, length)) {
            spelled = true;
            out.write(NAME.getBytes(US_ASCII));
            out.write(octets, offset + NAME.length(), length - NAME.length());
        } else {
            out.write(octets, offset, length);
        }
    }

    private static boolean begins(byte[] octets, int offset, int length) {
        return length >= SAID.length && Arrays.equals(octets, offset, offset + SAID.length, SAID, 0, SAID.length);
    }
}
