package dev.sextant.body;

import dev.sextant.body.RowScanner.Mark;
import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A body opened for reading. Its index grows on a thread of its own; what turns out not to be what it was taken for is
/// shown as what it is, with a note.
public final class Document implements AutoCloseable {
    private final Octets octets;
    private final Charset charset;
    private volatile long start;
    private volatile Shape shape;
    private volatile String note;
    private volatile boolean closed;
    private volatile @Nullable Thread reader;

    /// How it is shown, and the index of that.
    private record Shape(Presentation presentation, RowIndex index) {
        static Shape of(Presentation presentation) {
            return new Shape(presentation, new RowIndex());
        }
    }

    private Document(Octets octets, Charset charset, Presentation presentation, String note) {
        this.octets = octets;
        this.charset = charset;
        this.shape = Shape.of(presentation);
        this.note = note;
    }

    /// Opens a body that still arrives, as UTF-8; its rows can be read as they come.
    public static Document open(Arrival arrival, Presentation presentation) {
        return new Document(Octets.of(arrival), StandardCharsets.UTF_8, presentation, "");
    }

    /// Opens a body in the charset it says it is in; its bytes are not read through yet.
    public static Document open(Body body, Presentation presentation) throws IOException {
        return open(body, presentation, Encoding.of(body));
    }

    /// Opens a body as text in a charset; its bytes are not read through yet.
    public static Document open(Body body, Presentation presentation, Charset charset) throws IOException {
        if (presentation == Presentation.HEX || Encoding.isUtf8(charset)) {
            return new Document(Octets.asTheyLie(body), charset, presentation, "");
        }
        return body.size() > Encoding.LARGEST
                ? new Document(Octets.asTheyLie(body), charset, presentation, Encoding.tooLarge(charset))
                : new Document(Encoding.inUtf8(body, charset), charset, presentation, "");
    }

    private static long afterByteOrderMark(Window window) {
        return window.at(0) == 0xEF && window.at(1) == 0xBB && window.at(2) == 0xBF ? 3 : 0;
    }

    /// Reads the body through and indexes it, on a thread of its own.
    public Document index() {
        reader = Thread.ofPlatform().daemon().name("index body").start(this::read);
        return this;
    }

    /// Reads the body through and indexes it, now.
    public void read() {
        var now = shape;
        if (now.presentation() == Presentation.HEX) {
            now.index().finish();
            return;
        }
        var awaited = octets.awaited(now.index()::publish);
        start = afterByteOrderMark(new Window(awaited));
        if (fills(now, awaited)) {
            now.index().finish();
        } else if (!closed) {
            fallBack(awaited);
        }
    }

    private boolean fills(Shape now, Octets awaited) {
        return switch (now.presentation()) {
            case JSON -> new JsonSweep(awaited, false, now.index(), () -> closed).read(start);
            case LINES -> new JsonSweep(awaited, true, now.index(), () -> closed).read(start);
            case XML, HTML, YAML, CSV, TEXT, HEX -> {
                var rows = Layout.of(now.presentation(), new Window(awaited)).from(Mark.first(start));
                yield rows.fill(now.index(), () -> closed);
            }
        };
    }

    /// Shows it as what it is, and reads it again.
    private void fallBack(Octets awaited) {
        var rows = JsonRows.checked(new Window(awaited), start, shape.presentation() == Presentation.LINES);
        while (!closed && rows.next()) {
            // On to where it is no longer what it was taken for.
        }
        if (!closed && isCutOff(rows)) {
            note = "It ends in line %d, where %s should be. Raw has every byte that came."
                    .formatted(shape.index().line(), rows.wanted());
            shape.index().finish();
        } else if (!closed) {
            fallBack(rows);
        }
    }

    /// Whether it was what it was taken for until no more came of it.
    private boolean isCutOff(JsonRows rows) {
        return octets instanceof ComingOctets
                && rows.brokenAt() >= octets.size()
                && shape.index().line() > 0;
    }

    private void fallBack(JsonRows rows) {
        if (rows.goesOn() && shape.presentation() == Presentation.JSON) {
            shape = Shape.of(Presentation.LINES);
        } else {
            note = Broken.at(octets, start, rows).sentence(shape.presentation());
            shape = Shape.of(Presentation.TEXT);
        }
        read();
    }

    /// How it is shown; may change until it is complete.
    public Presentation presentation() {
        return shape.presentation();
    }

    /// The charset its text is read in.
    public Charset charset() {
        return charset;
    }

    /// What a person should know of how it is shown; blank when there is nothing.
    public String note() {
        return note;
    }

    /// Bytes as they are read.
    public long size() {
        return octets.size();
    }

    /// A reader for one thread, of how it is shown now.
    public Rows rows() {
        var now = shape;
        if (now.presentation() == Presentation.HEX) {
            return new HexRows(octets);
        }
        var window = new Window(octets);
        var names = switch (now.presentation()) {
            case JSON -> Optional.of(new Names(window, false));
            case LINES -> Optional.of(new Names(window, true));
            case XML, HTML, YAML, CSV, TEXT, HEX -> Optional.<Names>empty();
        };
        return new IndexedRows(now.index(), window, Layout.of(now.presentation(), window), names);
    }

    /// The values of how it is shown now, for a tree.
    public Branches branches() {
        return new Branches(rows(), new Window(octets));
    }

    /// The arrays of objects in it.
    public Tables tables() {
        var window = new Window(octets);
        return switch (presentation()) {
            case LINES -> Tables.ofAll(rows(), window, new Records.Json());
            case CSV -> Tables.ofAll(rows(), window, Records.Csv.at(window, start));
            case JSON, XML, HTML, YAML, TEXT, HEX -> new Tables(rows(), window);
        };
    }

    /// The bytes of a part, as they came.
    public Body part(Part part) throws IOException {
        var bytes = new Window(octets).copy(part.from(), part.to());
        return Body.of("application/json", bytes, bytes.length);
    }

    /// Whether every row is known.
    public boolean complete() {
        var now = shape;
        return now.presentation() == Presentation.HEX
                ? octets.ended()
                : now.index().complete();
    }

    /// Lines known; a line may have more than one row.
    public long lines() {
        var now = shape;
        return now.presentation() == Presentation.HEX
                ? new HexRows(octets).count()
                : now.index().lines();
    }

    /// Columns of the widest row known.
    public long widest() {
        var now = shape;
        return now.presentation() == Presentation.HEX
                ? HexRows.WIDTH
                : now.index().widest();
    }

    /// Stops reading.
    @Override
    public void close() {
        closed = true;
        var reading = reader;
        if (reading != null) {
            reading.interrupt();
        }
    }
}
