package dev.sextant.body;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Bytes in memory, or in a file that is mapped.
record LyingOctets(MemorySegment bytes) implements Octets {
    @Override
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public int read(long from, byte[] into, int most) {
        var length = (int) Math.min(most, size() - from);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, into, 0, length);
        return length;
    }
}
