package dev.sextant.desktop.viewer;

import dev.sextant.body.BodyText;
import dev.sextant.body.Filter;
import dev.sextant.body.ImageHead;
import dev.sextant.body.Presentation;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.desktop.fx.Keys;
import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import dev.sextant.schema.Path;
import dev.sextant.schema.PathText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows a body of any size, as JSON laid out, as text, or byte by byte: folds, finds, selects and copies.
public final class BodyView extends BorderPane {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_PATH =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination PROGRAM = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final BodyViewModel model = new BodyViewModel();
    private final BodyCanvas canvas = new BodyCanvas(model, this::looked, this::moved);
    private final FindBar find = new FindBar(model, this::found, canvas::requestFocus);
    private final Background background = new Background(FxBridge.thread());
    private final Panes panes = new Panes(canvas, background, this::chosen, this::open, this::say);
    private final CharsetButton charset = new CharsetButton(this::readIn);
    private final WrapButton wrap = new WrapButton();
    private final Crumbs crumbs =
            new Crumbs(this::go, new PathMenu(this::path, BodyView::toClipboard), wrap, charset, panes.modes());
    private final Button back = Buttons.quiet("Back", this::leaveNested);
    private final Label note = Texts.sentence("", "fact");
    private final HBox noteBar = new HBox(Icon.NOTE.inButton(), note, back);
    private final Optional<FilterBar> filter = Filter.found().map(this::filterBar);
    private Presentation wanted = Presentation.TEXT;
    private Optional<Body> source = Optional.empty();
    private Optional<Body> shown = Optional.empty();
    private Optional<Arrival> coming = Optional.empty();
    private Optional<Nested> nested = Optional.empty();
    private OptionalLong returning = OptionalLong.empty();

    /// A view within another: where its text is in that, and whose.
    private record Nested(Body around, Presentation how, long row) {}

    /// A viewer that shows nothing yet.
    public BodyView() {
        getStyleClass().add("viewer");
        noteBar.getStyleClass().addAll("crumbs", "viewer-note");
        find.setVisible(false);
        find.setManaged(false);
        say("");
        setTop(new VBox(find, noteBar, crumbs));
        setCenter(panes);
        filter.ifPresent(this::setBottom);
        Gestures.on(canvas, model);
        wrap.selectedProperty().subscribe(canvas::wrap);
        wrap.managedProperty().bind(wrap.visibleProperty());
        panes.centerProperty().subscribe(this::offerWrap);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        var menu = new BodyMenu(this);
        canvas.setOnContextMenuRequested(event -> menu.show(canvas, event.getScreenX(), event.getScreenY()));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, new HoverHint(canvas, model)::look);
    }

    /// Shows a body in the way that suits it.
    public void show(Body body) {
        try {
            show(body, Presentation.of(body));
        } catch (IOException e) {
            show(body, Presentation.TEXT);
        }
    }

    /// Shows a body in a certain way.
    public void show(Body body, Presentation how) {
        if (source.filter(same -> same == body).isPresent() && wanted == how) {
            return;
        }
        var went = wanted == how
                && coming.flatMap(Arrival::whole).filter(same -> same == body).isPresent();
        source = Optional.of(body);
        coming = Optional.empty();
        wanted = how;
        filter.ifPresent(bar -> bar.on(source));
        nested = Optional.empty();
        if (went) {
            shown = source;
            lookAs();
        } else {
            put(body, how);
        }
    }

    /// Shows a body while it arrives, in the way that suits what came; says whether it can.
    public boolean show(Arrival arrival) {
        try {
            return show(arrival, coming.equals(Optional.of(arrival)) ? wanted : Presentation.of(arrival));
        } catch (IOException e) {
            return false;
        }
    }

    /// Shows a body while it arrives, in a certain way; says whether it can. What is read stays on show when it is
    /// whole.
    public boolean show(Arrival arrival, Presentation how) {
        if (coming.equals(Optional.of(arrival))) {
            return true;
        }
        if (!model.show(arrival, how)) {
            return false;
        }
        source = Optional.empty();
        shown = Optional.empty();
        coming = Optional.of(arrival);
        wanted = how;
        filter.ifPresent(bar -> bar.on(source));
        begin();
        return true;
    }

    private void begin() {
        canvas.begin();
        lookAs();
        charset.show(coming.isPresent() ? Optional.empty() : model.charset());
        say(model.note());
    }

    private void lookAs() {
        var head = shown.filter(_ -> model.presentation() == Presentation.HEX).flatMap(BodyView::image);
        if (head.isPresent()) {
            panes.show(shown.get(), head.get());
        } else {
            panes.show(model.document());
        }
    }

    private static Optional<ImageHead> image(Body body) {
        try {
            return ImageHead.of(body);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void readIn(Charset other) {
        shown.ifPresent(body -> {
            model.show(body, model.presentation(), other);
            begin();
        });
    }

    /// Opens the JSON that is written in the text at the caret, or in the claims of a token, in this view.
    void openNested() {
        var row = model.selection().caret().row();
        var path = PathText.jq(path());
        var inner = model.textAtCaret().flatMap(Hint::json);
        if (inner.isEmpty() || shown.isEmpty()) {
            say("The value at the caret is no text that holds JSON.");
            return;
        }
        var around = new Nested(shown.get(), model.presentation(), row);
        put(inner.get(), Presentation.JSON);
        nested = Optional.of(nested.orElse(around));
        say("The JSON in the text at %s.".formatted(path));
        canvas.requestFocus();
    }

    /// Whether the value at the caret is a text that holds JSON.
    boolean holdsJson() {
        return model.hasPaths() && model.textAtCaret().flatMap(Hint::json).isPresent();
    }

    private void leaveNested() {
        nested.ifPresent(within -> {
            nested = Optional.empty();
            put(within.around(), within.how());
            returnTo(within.row());
        });
    }

    /// Goes to a row as soon as it is known again.
    private void returnTo(long row) {
        returning = OptionalLong.of(row);
        looked();
    }

    private FilterBar filterBar(Filter language) {
        return new FilterBar(language, background, this::filtered);
    }

    private void filtered(Optional<Body> result) {
        result.ifPresentOrElse(
                body -> put(body, "application/json".equals(body.mediaType()) ? Presentation.JSON : Presentation.LINES),
                () -> source.ifPresent(body -> put(body, wanted)));
    }

    private void put(Body body, Presentation how) {
        shown = Optional.of(body);
        model.show(body, how);
        begin();
    }

    /// Shows nothing.
    public void clear() {
        source = Optional.empty();
        shown = Optional.empty();
        coming = Optional.empty();
        filter.ifPresent(bar -> bar.on(source));
        model.clear();
        nested = Optional.empty();
        charset.show(Optional.empty());
        panes.show(Optional.empty());
        canvas.begin();
        say("");
    }

    /// Opens the field that looks for a text.
    public void find() {
        panes.modes().valueProperty().set(ViewMode.TEXT);
        find.open();
    }

    /// Puts what is selected, or else the caret's row, on the clipboard.
    public void copySelection() {
        copied(model.copied());
    }

    /// Puts the caret's row on the clipboard.
    void copyRow() {
        model.select(Selection.at(model.selection().caret()));
        copySelection();
    }

    /// Puts the value at the caret on the clipboard, as it came.
    void copyValue() {
        model.valueAtCaret().ifPresent(value -> copied(BodyText.asItCame(value)));
    }

    /// The path of the caret, whole.
    Path path() {
        return model.trail(Integer.MAX_VALUE).path();
    }

    /// Whether rows have a path.
    boolean hasPaths() {
        return model.hasPaths();
    }

    /// Shows all that is folded.
    void unfoldAll() {
        model.unfoldAll();
        canvas.refresh();
    }

    private void chosen(long row) {
        model.go(row);
        crumbs.show(model.trail(Crumbs.MOST));
        canvas.centreCaret();
    }

    private void open(long offset) {
        panes.modes().valueProperty().set(ViewMode.TEXT);
        model.rows().ifPresent(rows -> go(rows.at(offset)));
    }

    private void go(long row) {
        model.go(row);
        canvas.centreCaret();
        canvas.requestFocus();
    }

    private void offerWrap() {
        wrap.setVisible(panes.getCenter() == canvas && model.presentation() != Presentation.HEX);
    }

    private void moved() {
        offerWrap();
        var paths = model.hasPaths();
        filter.ifPresent(bar -> {
            bar.setVisible(paths);
            bar.setManaged(paths);
        });
        if (paths) {
            crumbs.show(model.trail(Crumbs.MOST));
        } else {
            crumbs.showNone();
        }
    }

    /// Selects all of the body.
    void selectAll() {
        model.selectAll();
        canvas.refresh();
    }

    /// The body on show.
    Optional<Body> shown() {
        return shown;
    }

    /// Puts a text on the clipboard, or says why it cannot be.
    void copied(Optional<String> text) {
        text.ifPresentOrElse(
                BodyView::toClipboard,
                () -> say("This is too large for the clipboard, or not JSON. Save the body instead."));
    }

    static void toClipboard(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void looked() {
        if (nested.isEmpty()) {
            say(model.note());
        }
        returning.stream().filter(row -> row < model.shown()).findFirst().ifPresent(row -> {
            returning = OptionalLong.empty();
            go(row);
        });
        panes.look();
        if (find.isVisible()) {
            find.say();
        }
    }

    private void found() {
        canvas.follow();
        canvas.centreCaret();
    }

    private void say(String words) {
        note.setText(words);
        back.setVisible(nested.isPresent());
        back.setManaged(nested.isPresent());
        noteBar.setVisible(!words.isBlank());
        noteBar.setManaged(!words.isBlank());
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            find();
        } else if (COPY.match(event)) {
            copySelection();
        } else if (COPY_PATH.match(event) && model.hasPaths()) {
            toClipboard(PathText.jq(path()));
        } else if (PROGRAM.match(event) && model.hasPaths()) {
            filter.ifPresent(bar -> bar.program().requestFocus());
        } else if (Keys.WRAP.match(event) && wrap.isVisible()) {
            wrap.fire();
        } else if (event.isAltDown() && panes.choose(event.getCode())) {
            panes.getCenter().requestFocus();
        } else if (event.getCode() == KeyCode.F3 && find.isVisible()) {
            find.step(event.isShiftDown() ? -1 : 1);
        } else {
            return;
        }
        event.consume();
    }
}
