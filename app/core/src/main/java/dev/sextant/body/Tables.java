package dev.sextant.body;

import dev.sextant.schema.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The arrays of objects in a body: at the root and up to three levels of objects below it. For one thread.
public final class Tables {
    private static final int DEEPEST = 3;
    private static final int MOST_MEMBERS = 500;

    private final Rows rows;
    private final Window window;
    private final Branches branches;
    private final Records records;
    private final boolean all;

    /// The arrays within a document of JSON.
    Tables(Rows rows, Window window) {
        this(rows, window, new Records.Json(), false);
    }

    private Tables(Rows rows, Window window, Records records, boolean all) {
        this.rows = rows;
        this.window = window;
        this.branches = new Branches(rows, window);
        this.records = records;
        this.all = all;
    }

    /// One table of the whole body.
    static Tables ofAll(Rows rows, Window window, Records records) {
        return new Tables(rows, window, records, true);
    }

    /// An array that has at least one object: the path to it, its value, and how many elements it has.
    public record Place(Path path, Part part) {}

    /// The arrays, the outermost first; the whole body where it is one table.
    public List<Place> places() {
        if (all) {
            return List.of(new Place(Path.ROOT, new Part(0, rows.count() - 1, 0, window.size(), -1)));
        }
        var found = new ArrayList<Place>();
        var open = new ArrayDeque<Place>();
        rows.part(0).ifPresent(root -> open.add(new Place(Path.ROOT, root)));
        while (!open.isEmpty()) {
            look(open.removeFirst(), found, open);
        }
        return found;
    }

    private void look(Place place, List<Place> found, ArrayDeque<Place> open) {
        if (place.part().children() < 1) {
            return;
        }
        var array = window.at(place.part().from()) == '[';
        var inside = branches.from(branches.opening(place.part()) + 1, array ? 1 : MOST_MEMBERS)
                .branches();
        if (array && !inside.isEmpty() && window.at(inside.getFirst().part().from()) == '{') {
            found.add(place);
        } else if (!array && place.path().steps().size() < DEEPEST) {
            inside.forEach(branch -> open.add(new Place(place.path().then(branch.step()), branch.part())));
        }
    }

    /// Reads the table of an array.
    public Table read(Place place) {
        var within = all ? 0 : 1;
        return Table.of(
                records, window, place.part().from() + within, place.part().to() - within);
    }
}
