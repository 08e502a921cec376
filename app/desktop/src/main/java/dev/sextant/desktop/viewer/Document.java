package dev.sextant.desktop.viewer;

import dev.sextant.desktop.viewer.RowScanner.Mark;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.util.Optional;

/// A body opened for reading. Its index grows on a thread of its own; what turns out not to be JSON becomes text, with
/// a note.
final class Document implements AutoCloseable {
    private static final int ROWS_BETWEEN_LOOKS = 4_096;

    private final Octets octets;
    private final long start;
    private final RowIndex json = new RowIndex();
    private final RowIndex text = new RowIndex();
    private volatile Presentation presentation;
    private volatile String note = "";
    private volatile boolean closed;

    private Document(Octets octets, Presentation presentation) {
        this.octets = octets;
        this.presentation = presentation;
        this.start = afterByteOrderMark();
    }

    /// Opens a body; its bytes are not read through yet.
    static Document open(Body body, Presentation presentation) throws IOException {
        var octets = presentation == Presentation.HEX ? Octets.asTheyLie(body) : Octets.of(body);
        return new Document(octets, presentation);
    }

    private long afterByteOrderMark() {
        var window = new Window(octets);
        return window.at(0) == 0xEF && window.at(1) == 0xBB && window.at(2) == 0xBF ? 3 : 0;
    }

    /// Reads the body through and indexes it, on a thread of its own.
    Document index() {
        Thread.ofPlatform().daemon().name("index body").start(this::read);
        return this;
    }

    /// Reads the body through and indexes it, now.
    void read() {
        switch (presentation) {
            case JSON -> readJson();
            case TEXT -> fill(text, new TextRows(new Window(octets), Mark.first(start)));
            case HEX -> text.finish();
        }
    }

    private void readJson() {
        var rows = new JsonRows(new Window(octets), Mark.first(start), true);
        fill(json, rows);
        if (rows.broken() && !closed) {
            note = Broken.at(octets, start, rows).sentence();
            presentation = Presentation.TEXT;
            fill(text, new TextRows(new Window(octets), Mark.first(start)));
        }
    }

    private void fill(RowIndex index, RowScanner rows) {
        for (long count = 1; rows.next(); count++) {
            index.add(rows);
            if (count % ROWS_BETWEEN_LOOKS == 0 && closed) {
                return;
            }
        }
        if (!(rows instanceof JsonRows scan && scan.broken())) {
            index.finish();
        }
    }

    /// How it is shown; may change once, from JSON to text.
    Presentation presentation() {
        return presentation;
    }

    /// What a person should know of how it is shown; blank when there is nothing.
    String note() {
        return note;
    }

    long size() {
        return octets.size();
    }

    /// A reader for one thread, of how it is shown now.
    Rows rows() {
        return switch (presentation) {
            case JSON -> {
                var window = new Window(octets);
                yield new IndexedRows(json, window, mark -> new JsonRows(window, mark, false));
            }
            case TEXT -> {
                var window = new Window(octets);
                yield new IndexedRows(text, window, mark -> new TextRows(window, mark));
            }
            case HEX -> new HexRows(octets);
        };
    }

    /// The index of how it is shown now; none for hexadecimal, which needs none.
    Optional<RowIndex> rowIndex() {
        return switch (presentation) {
            case JSON -> Optional.of(json);
            case TEXT -> Optional.of(text);
            case HEX -> Optional.empty();
        };
    }

    /// Whether every row is known.
    boolean complete() {
        return rowIndex().map(RowIndex::complete).orElse(true);
    }

    /// Columns of the widest row known.
    long widest() {
        return rowIndex().map(RowIndex::widest).orElse((long) HexRows.WIDTH);
    }

    /// Stops reading.
    @Override
    public void close() {
        closed = true;
    }
}
