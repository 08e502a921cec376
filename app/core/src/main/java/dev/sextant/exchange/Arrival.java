package dev.sextant.exchange;

import java.io.IOException;
import java.util.Optional;

/// A body while it arrives: what came so far can be read while more comes. For any number of threads.
public interface Arrival {
    /// The media type as the server said it; blank when it said none.
    String mediaType();

    /// Bytes that came by now, after decompression.
    long size();

    /// Copies bytes from an offset on, as many as came by now and so many at most; says how many.
    int read(long from, byte[] into, int most) throws IOException;

    /// Waits until the byte at an offset came; false when the body ended before it. Blocks.
    boolean await(long offset) throws InterruptedException;

    /// All of it once it has ended, whether the server came to its end or not; empty before.
    Optional<Body> whole();
}
