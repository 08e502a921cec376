package dev.sextant.body;

import java.util.function.BooleanSupplier;

/// Walks through octets row by row; each row is a run of bytes. Can begin again at any row whose [Mark] was kept.
interface RowScanner {
    /// Bytes of one row; what is longer goes on in the next.
    int LONGEST = 4_096;

    /// Moves to the next row; false at the end.
    boolean next();

    /// Where the row begins and what is needed to begin again there.
    Mark mark();

    /// Where the row's bytes end, exclusive.
    long end();

    /// Columns it needs at most.
    long width();

    /// How deep the row is nested.
    int depth();

    /// Whether the row begins something that later rows end.
    boolean opens();

    /// Whether the row ends what an earlier row began.
    boolean closes();

    /// Counts all rows into an index; false when it was stopped.
    default boolean fill(RowIndex index, BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            if (!next()) {
                return true;
            }
            index.begin(mark().offset(), mark().inside(), mark().continued(), closes());
            index.end(width(), opens());
        }
        return false;
    }

    /// Where a scanner begins again: an offset, the depth before it, what it lies within, its line from 1, and whether
    /// the line began in a row before.
    record Mark(long offset, int depth, int inside, long line, boolean continued) {
        /// The first row of all.
        static Mark first(long offset) {
            return new Mark(offset, 0, JsonTokens.OUTSIDE, 1, false);
        }
    }
}
