package dev.sextant.desktop.viewer;

import dev.sextant.body.BodyText;
import dev.sextant.body.Document;
import dev.sextant.body.Encoding;
import dev.sextant.body.Find;
import dev.sextant.body.Hits;
import dev.sextant.body.Position;
import dev.sextant.body.Presentation;
import dev.sextant.body.Rows;
import dev.sextant.body.Trail;
import dev.sextant.body.Utf8;
import dev.sextant.body.Wish;
import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The state of a body's viewer: what is shown, folded, selected and found. For the window's thread; indexing and
/// finding go on elsewhere and are looked at once a frame.
final class BodyViewModel {
    /// Characters that go to the clipboard at most.
    static final int LARGEST_COPY = 32 << 20;

    private final Folds folds = new Folds();
    private @Nullable Document document;
    private @Nullable Rows rows;
    private Presentation presentation = Presentation.TEXT;
    private Selection selection = Selection.NONE;
    private Find find = Find.nothing();
    private Wish wanted = Wish.NOTHING;
    private String fault = "";
    private Wrap wrap = Wrap.NONE;

    /// Shows a body, with nothing folded or selected; a search goes on in it.
    void show(Body body, Presentation how) {
        show(body, how, Optional.empty());
    }

    /// Shows a body read in a charset that a person chose.
    void show(Body body, Presentation how, Charset charset) {
        show(body, how, Optional.of(charset));
    }

    private void show(Body body, Presentation how, Optional<Charset> chosen) {
        close();
        fault = "";
        try {
            var charset = chosen.isPresent() ? chosen.get() : Encoding.of(body);
            document = Document.open(body, how, charset).index();
        } catch (IOException e) {
            document = null;
            rows = null;
            fault = "The body cannot be read: " + e.getMessage();
            return;
        }
        reset(document);
    }

    /// Shows a body while it arrives; says whether it can be read before it is whole.
    boolean show(Arrival arrival, Presentation how) {
        try {
            if (arrival.size() == 0 || !Encoding.isUtf8(arrival)) {
                return false;
            }
        } catch (IOException _) {
            return false;
        }
        close();
        fault = "";
        document = Document.open(arrival, how).index();
        reset(document);
        return true;
    }

    /// Shows nothing.
    void clear() {
        close();
        document = null;
        rows = null;
        fault = "";
    }

    private void close() {
        find.close();
        if (document != null) {
            document.close();
        }
    }

    private void reset(Document shown) {
        presentation = shown.presentation();
        rows = shown.rows();
        folds.clear();
        selection = Selection.NONE;
        search();
    }

    /// Looks whether the body turned out to be something else; says whether more may change by itself.
    boolean look() {
        if (document == null) {
            return false;
        }
        if (document.presentation() != presentation) {
            reset(document);
        }
        return !document.complete() || !find.hits().complete();
    }

    /// The document, while there is a body.
    Optional<Document> document() {
        return Optional.ofNullable(document);
    }

    /// The rows, while there is a body.
    Optional<Rows> rows() {
        return Optional.ofNullable(rows);
    }

    /// Rows in sight when nothing is scrolled away.
    long shown() {
        return rows == null ? 0 : folds.shown(rows.count());
    }

    /// Breaks rows like this from now on; bytes stay as they are.
    void wrap(Wrap wish) {
        wrap = presentation == Presentation.HEX ? Wrap.NONE : wish;
    }

    /// How the rows follow each other, while there is a body.
    Optional<Flow> flow() {
        return rows().map(all -> new Flow(all, folds, wrap));
    }

    /// Lines known.
    long lines() {
        return document == null ? 0 : document.lines();
    }

    /// Columns of the widest row known; 0 when rows are broken.
    long widest() {
        return document == null || wrap.isOn() ? 0 : document.widest();
    }

    /// What a person should know of how the body is shown; blank when nothing.
    String note() {
        return document == null ? fault : document.note();
    }

    /// The charset the text is read in, while there is text.
    Optional<Charset> charset() {
        return document().filter(_ -> presentation != Presentation.HEX).map(Document::charset);
    }

    Presentation presentation() {
        return presentation;
    }

    Folds folds() {
        return folds;
    }

    Selection selection() {
        return selection;
    }

    void select(Selection wish) {
        selection = wish;
    }

    void selectAll() {
        if (rows != null) {
            selection = new Selection(Position.START, new Caret(rows, new Flow(rows, folds, wrap), 1).end());
        }
    }

    /// Moves the caret; the selection grows with it when `keeping`.
    void move(Motion motion, int page, boolean keeping) {
        if (rows != null) {
            selection = selection.moved(
                    new Caret(rows, new Flow(rows, folds, wrap), page).move(selection.caret(), motion), keeping);
        }
    }

    /// Selects the word at a position.
    void selectWord(Position at) {
        if (rows != null && at.row() < rows.count()) {
            var text = rows.row(at.row()).text();
            var inWord = at.index() < text.length() && Caret.isWord(text.charAt(at.index()));
            var from = inWord ? Caret.wordBefore(text, at.index() + 1) : at.index();
            var to = inWord ? Caret.wordAfter(text, at.index()) : Math.min(text.length(), at.index() + 1);
            selection = new Selection(new Position(at.row(), from), new Position(at.row(), to));
        }
    }

    /// Selects a row.
    void selectRow(long row) {
        if (rows != null && row < rows.count()) {
            selection = new Selection(
                    new Position(row, 0), new Position(row, rows.row(row).text().length()));
        }
    }

    /// The selected text, or the caret's row when nothing is selected; empty when it is too large for the clipboard.
    Optional<String> copied() {
        if (rows == null || rows.count() == 0) {
            return Optional.of("");
        }
        if (selection.isEmpty()) {
            return Optional.of(
                    Utf8.portable(rows.row(selection.caret().row()).text().strip()));
        }
        return selection.text(rows, LARGEST_COPY);
    }

    /// Folds what a row opens, or unfolds what is folded into it.
    void toggleFold(long row) {
        if (rows == null || row >= rows.count()) {
            return;
        }
        if (folds.at(row).isPresent()) {
            folds.unfold(row);
        } else if (rows.row(row).opens()) {
            var last = rows.closing(row);
            if (last > row) {
                folds.fold(row, last);
                selection = Selection.at(new Position(row, 0));
            }
        }
    }

    /// Looks for something; a blank text ends the search.
    void find(Wish wish) {
        wanted = wish;
        selection = Selection.at(selection.from());
        search();
    }

    private void search() {
        find.close();
        find = document == null || wanted.text().isEmpty() ? Find.nothing() : Find.start(document, wanted);
    }

    /// What was found so far.
    Hits hits() {
        return find.hits();
    }

    /// The number of the hit that is selected, from 0; -1 when none is.
    int hitNow() {
        var number = hits().firstFrom(selection.from());
        if (number == hits().count()) {
            return -1;
        }
        var hit = hits().get(number);
        return hit.from().equals(selection.from()) && !selection.isEmpty() ? number : -1;
    }

    /// Selects the next hit, or with `-1` the one before, going round at the ends.
    void step(int direction) {
        var count = hits().count();
        if (count == 0) {
            return;
        }
        var now = hitNow();
        var next = now >= 0 ? now + direction : hits().firstFrom(selection.caret()) - (direction < 0 ? 1 : 0);
        var hit = hits().get(Math.floorMod(next, count));
        folds.reveal(hit.from().row());
        selection = new Selection(hit.from(), hit.to());
    }

    /// Whether rows have a path.
    boolean hasPaths() {
        return rows != null && presentation.hasPaths();
    }

    /// What the caret's row lies in and itself, at most so many of the innermost steps.
    Trail trail(int most) {
        var row = selection.caret().row();
        return rows == null || row >= rows.count() ? Trail.NONE : rows.trail(row, most);
    }

    /// Puts the caret at the start of a row, whatever hides it.
    void go(long row) {
        folds.reveal(row);
        selection = Selection.at(new Position(row, 0));
    }

    /// The text at the caret, where it is a string: what it stands for.
    Optional<String> textAtCaret() {
        return valueAtCaret().flatMap(BodyText::asItCame).flatMap(text -> switch (Json.read(text)) {
            case Json.Parsed.Read(Value.Text(var inner)) -> Optional.of(inner);
            case Json.Parsed.Read _, Json.Parsed.Broken _ -> Optional.empty();
        });
    }

    /// The value at the caret as a body of its own; empty where there is none or it cannot be read.
    Optional<Body> valueAtCaret() {
        if (document == null || rows == null) {
            return Optional.empty();
        }
        try {
            var part = rows.part(selection.caret().row()).filter(known -> known.size() <= LARGEST_COPY);
            return part.isPresent() ? Optional.of(document.part(part.get())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Unfolds everything.
    void unfoldAll() {
        folds.clear();
    }
}
