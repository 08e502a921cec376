package dev.sextant.body;

/// A text that can be matched for so long only: then reading it throws [Ended].
final class Patience implements CharSequence {
    private static final int READS_BETWEEN_LOOKS = 1 << 12;

    private final CharSequence text;
    private final long nanos;
    private long begun;
    private int reads;

    /// A text to be read for so many nanoseconds, from when it was read thousands of times.
    Patience(CharSequence text, long nanos) {
        this.text = text;
        this.nanos = nanos;
    }

    /// Time is up.
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("time is up", null, false, false);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_BETWEEN_LOOKS == 0) {
            look();
        }
        return text.charAt(index);
    }

    private void look() {
        var now = System.nanoTime();
        if (reads == READS_BETWEEN_LOOKS) {
            begun = now;
        } else if (now - begun > nanos) {
            throw new Ended();
        }
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
