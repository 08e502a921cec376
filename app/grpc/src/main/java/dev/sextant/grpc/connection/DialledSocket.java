package dev.sextant.grpc.connection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// A socket that shows its dial the first bytes which come back.
final class DialledSocket extends Socket {
    private final Dial dial;
    private @Nullable InputStream watched;

    DialledSocket(Dial dial) {
        this.dial = dial;
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        var stream = watched == null ? new Watched(super.getInputStream(), dial) : watched;
        watched = stream;
        return stream;
    }

    /// Passes bytes on and shows them to the dial.
    private static final class Watched extends FilterInputStream {
        private final Dial dial;

        private Watched(InputStream in, Dial dial) {
            super(in);
            this.dial = dial;
        }

        @Override
        public int read() throws IOException {
            var octet = super.read();
            if (octet >= 0) {
                dial.received(new byte[] {(byte) octet}, 0, 1);
            }
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            dial.received(bytes, offset, count);
            return count;
        }
    }
}
