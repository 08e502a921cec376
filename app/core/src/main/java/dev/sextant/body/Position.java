package dev.sextant.body;

/// A place between characters: the row from 0, and the character in its text it stands before.
public record Position(long row, int index) implements Comparable<Position> {
    /// Before everything.
    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        var byRow = Long.compare(row, other.row);
        return byRow != 0 ? byRow : Integer.compare(index, other.index);
    }
}
