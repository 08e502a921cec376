package dev.sextant.body;

/// A text that can be matched for so long only: then reading it throws [Ended].
final class Patience implements CharSequence {
    private static final int READS_BETWEEN_LOOKS = 1 << 12;

    private final CharSequence text;
    private final long deadline;
    private int reads;

    /// A text to be read until this nanosecond of [System#nanoTime].
    Patience(CharSequence text, long deadline) {
        this.text = text;
        this.deadline = deadline;
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
        if (++reads % READS_BETWEEN_LOOKS == 0 && System.nanoTime() - deadline > 0) {
            throw new Ended();
        }
        return text.charAt(index);
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
