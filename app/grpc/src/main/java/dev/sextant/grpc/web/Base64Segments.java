package dev.sextant.grpc.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;

/// Decodes base64 as it comes; padding may stand in the middle, where one flush of the server ended.
final class Base64Segments extends InputStream {
    private static final int QUAD = 4;

    private final InputStream in;
    private byte[] ready = new byte[0];
    private int at;

    Base64Segments(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, bytes, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < ready.length) {
            return true;
        }
        var quad = new byte[QUAD];
        var count = 0;
        while (count < QUAD) {
            var next = in.read();
            if (next < 0) {
                break;
            }
            if (next > ' ') {
                quad[count++] = (byte) next;
            }
        }
        if (count == 0) {
            return false;
        }
        try {
            ready = Base64.getDecoder().decode(count == QUAD ? quad : Arrays.copyOf(quad, count));
        } catch (IllegalArgumentException _) {
            throw Reply.Unusable.because("the answer is not base64");
        }
        at = 0;
        return ready.length > 0;
    }
}
