package dev.sextant.body;

import dev.sextant.schema.Path;
import java.util.List;

/// What a row lies in and itself: the path to it, and for each of its steps the row it begins at. Of a path that is
/// very long the outermost steps are left out, as many as `cut` says.
public record Trail(Path path, List<Long> rows, long cut) {
    /// Of the whole, and of what has no parts.
    public static final Trail NONE = new Trail(Path.ROOT, List.of(), 0);

    public Trail {
        rows = List.copyOf(rows);
    }
}
