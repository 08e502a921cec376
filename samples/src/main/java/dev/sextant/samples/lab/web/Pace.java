package dev.sextant.samples.lab.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// How long content takes to go out: so many bytes in so many seconds.
record Pace(long bytes, int seconds) {
    /// A stream that goes on only this fast.
    OutputStream over(OutputStream out) {
        return seconds == 0 ? out : new Slowed(out);
    }

    private final class Slowed extends FilterOutputStream {
        private final long begun = System.nanoTime();
        private long gone;

        Slowed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
            out.flush();
            gone += length;
            var due = begun + (long) (TimeUnit.SECONDS.toNanos(seconds) * (double) gone / Math.max(1, bytes));
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
