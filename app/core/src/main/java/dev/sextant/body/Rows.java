package dev.sextant.body;

import java.util.Optional;

/// Rows by their number from 0, made when asked for. A reader is for one thread; there may be several over one body.
public interface Rows {
    /// Rows that can be read by now.
    long count();

    /// The row of this number, below [#count()].
    Row row(long number);

    /// The text of a row, where no more of it is wanted.
    default String text(long number) {
        return row(number).text();
    }

    /// Whether a row goes on with the line of the row before.
    default boolean continued(long number) {
        return row(number).continued();
    }

    /// The next row after this one that is not deeper, or -1 when it is not known yet or there is none.
    long closing(long number);

    /// The first row from this one on that may hold a needle; [#count()] when there is none yet.
    default long candidate(long number, Needle needle) {
        return number;
    }

    /// The row that holds the byte at an offset, or begins after it; -1 where rows have no offsets.
    default long at(long offset) {
        return -1;
    }

    /// What a row lies in and itself, at most so many of the innermost steps.
    default Trail trail(long number, int most) {
        return Trail.NONE;
    }

    /// The value a row begins or ends; empty when it is not known yet where it ends, or rows are no values.
    default Optional<Part> part(long number) {
        return Optional.empty();
    }
}
