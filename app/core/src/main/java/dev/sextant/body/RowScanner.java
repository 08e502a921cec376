package dev.sextant.body;

import java.util.Optional;

/// Walks through octets row by row; each row is a run of bytes. Can begin again at any row whose [Mark] was kept.
interface RowScanner {
    /// Moves to the next row; false at the end, or where the bytes are not what they should be.
    boolean next();

    /// Where the row begins and what is needed to begin again there.
    Mark mark();

    /// Where the row's bytes end, exclusive.
    long end();

    /// Columns it needs at most.
    long width();

    /// A row ready to be read, made from the bytes of the row it stands on.
    Row row();

    /// How deep the row is nested.
    int depth();

    /// Whether the row begins something that later rows end.
    boolean opens();

    /// Whether the row ends what an earlier row began.
    boolean closes();

    /// What the bytes turned out to be instead of what they should be.
    enum Flaw {
        /// Something else.
        BROKEN,
        /// Whole, with something like it after it.
        GOES_ON
    }

    /// Whether the bytes turned out to be something else.
    default Optional<Flaw> broken() {
        return Optional.empty();
    }

    /// Where they turned out to be that.
    default long brokenAt() {
        return 0;
    }

    /// What was missing there.
    default String wanted() {
        return "";
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
