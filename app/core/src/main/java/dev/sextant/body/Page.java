package dev.sextant.body;

import dev.sextant.body.Layout.Place;
import java.util.ArrayList;
import java.util.List;

/// The rows of a block: where they lie, and those that were asked for laid out. For one thread.
final class Page {
    private final Layout layout;
    private final List<Place> places;
    private final Row[] rows;

    private Page(Layout layout, List<Place> places) {
        this.layout = layout;
        this.places = places;
        this.rows = new Row[places.size()];
    }

    /// The rows from a mark on, so many at most.
    static Page from(Layout layout, RowScanner.Mark mark, int most) {
        var places = new ArrayList<Place>(most);
        var scan = layout.from(mark);
        while (places.size() < most && scan.next()) {
            places.add(new Place(scan.mark(), scan.end(), scan.depth()));
        }
        return new Page(layout, places);
    }

    int size() {
        return places.size();
    }

    Place place(int number) {
        return places.get(number);
    }

    /// The first row from one on that what lies at an offset belongs to, or the line of which may reach so far; -1 when
    /// there is none.
    int owner(int from, long offset, int reach) {
        for (var row = from; row < places.size(); row++) {
            var end = places.get(row).end();
            if (offset < end || (goesOn(row) && offset < end + reach)) {
                return row;
            }
        }
        return -1;
    }

    private boolean goesOn(int row) {
        return row + 1 == places.size() || places.get(row + 1).mark().continued();
    }

    Row row(int number) {
        if (rows[number] == null) {
            rows[number] = layout.row(places.get(number));
        }
        return rows[number];
    }

    String text(int number) {
        return layout.text(places.get(number));
    }
}
