package dev.sextant.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that come through.
final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream source) {
        super(source);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var octet = super.read();
        count += octet < 0 ? 0 : 1;
        return octet;
    }

    @Override
    public int read(byte[] octets, int offset, int length) throws IOException {
        var taken = super.read(octets, offset, length);
        count += Math.max(0, taken);
        return taken;
    }
}
