package dev.sextant.catalog;

import java.util.Arrays;
import java.util.Locale;

/// Many texts in lower case as one, so that they can be searched at the speed of memory.
record Texts(String all, int[] starts) {
    private static final char END = '\n';

    /// The first text from this one on that holds a word; -1 when there is none.
    int next(String word, int from) {
        if (from >= starts.length) {
            return -1;
        }
        var found = all.indexOf(word, starts[from]);
        if (found < 0) {
            return -1;
        }
        var index = Arrays.binarySearch(starts, found);
        return index >= 0 ? index : -index - 2;
    }

    boolean holds(int index, String word) {
        var end = index + 1 < starts.length ? starts[index + 1] : all.length();
        return all.indexOf(word, starts[index], end) >= 0;
    }

    /// Texts under way.
    static final class Growing {
        private final StringBuilder all = new StringBuilder();
        private final int[] starts;
        private int count;

        Growing(int expected) {
            starts = new int[expected];
        }

        void add(String text) {
            starts[count++] = all.length();
            all.append(text.toLowerCase(Locale.ROOT).replace(END, ' ')).append(END);
        }

        Texts texts() {
            return new Texts(all.toString(), Arrays.copyOf(starts, count));
        }
    }
}
