package dev.sextant.body;

/// A moving view on octets that reads forward quickly. For one thread.
final class Window {
    /// What [#at(long)] gives beyond the end.
    static final int END = -1;

    private static final int WIDTH = 1 << 16;

    private final Octets octets;
    private final byte[] buffer;
    private long start;
    private int length;

    Window(Octets octets) {
        this.octets = octets;
        this.buffer = new byte[octets.ended() ? (int) Math.min(WIDTH, Math.max(1, octets.size())) : WIDTH];
    }

    /// A window on the same octets, for another thread.
    Window another() {
        return new Window(octets);
    }

    long size() {
        return octets.size();
    }

    /// The byte at an offset, 0 to 255, or [#END].
    int at(long offset) {
        var index = offset - start;
        if (index >= 0 && index < length) {
            return buffer[(int) index] & 0xFF;
        }
        return octets.has(offset) ? moveTo(offset) : END;
    }

    private int moveTo(long offset) {
        start = offset;
        length = octets.read(offset, buffer);
        return buffer[0] & 0xFF;
    }

    /// The first offset from one on, and no further than a limit, at which a string of JSON may end or needs a closer
    /// look: a quote, a backslash or a control character.
    long afterPlain(long from, long limit) {
        var at = from;
        while (at < limit && at(at) != END) {
            var stop = (int) Math.min(length, limit - start);
            var index = (int) (at - start);
            while (index < stop && isPlain(buffer[index])) {
                index++;
            }
            at = start + index;
            if (index < stop) {
                return at;
            }
        }
        return at;
    }

    /// The first offset from one on, and below a limit, with one of two bytes; the limit when there is none.
    long next(byte one, byte other, long from, long limit) {
        var at = from;
        while (at < limit && at(at) != END) {
            var stop = (int) Math.min(length, limit - start);
            var index = (int) (at - start);
            while (index < stop && buffer[index] != one && buffer[index] != other) {
                index++;
            }
            at = start + index;
            if (index < stop) {
                return at;
            }
        }
        return limit;
    }

    private static boolean isPlain(byte octet) {
        return octet != '"' && octet != '\\' && (octet >= ' ' || octet < 0);
    }

    /// A copy of the bytes between two offsets.
    byte[] copy(long from, long to) {
        var copy = new byte[Math.toIntExact(to - from)];
        copy(from, copy, 0, copy.length);
        return copy;
    }

    /// Copies so many bytes from an offset on to an index of an array.
    void copy(long from, byte[] into, int at, int count) {
        var index = from - start;
        if (index >= 0 && index + count <= length) {
            System.arraycopy(buffer, (int) index, into, at, count);
        } else {
            var copy = new byte[count];
            System.arraycopy(copy, 0, into, at, octets.read(from, copy));
        }
    }
}
