package dev.sextant.desktop.editor;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Background;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/// Edits JSON: colours, line numbers, bracket pairs, completion from the contract, and a line that says what is wrong.
/// Undo belongs to whoever holds the value.
public final class JsonEditor extends BorderPane {
    private static final KeyCombination COMPLETE = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);
    /// Text of so many chars is coloured within a frame.
    private static final int SMALL = 40_000;

    private final CodeArea area = new CodeArea();
    private final MessageLine message = new MessageLine();
    private final Suggestions suggestions;
    private final Background background;
    private Consumer<String> written = _ -> {};
    private Optional<Json.Parsed.Broken> broken = Optional.empty();
    private List<Mark> marks = List.of();
    private Reading reading = Reading.EMPTY;
    private List<Segment> drawn = List.of();
    private List<Token> pair = List.of();
    private boolean showing;
    private int round;

    /// An editor that completes from a contract; `value` is the last that could be read.
    public JsonEditor(Completion completion, Supplier<Value.Struct> value, Background background) {
        this.background = background;
        this.suggestions =
                new Suggestions(area, () -> completion.at(area.getText(), area.getCaretPosition(), value.get()));
        getStyleClass().add("editor");
        area.getStyleClass().add("code-area");
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setParagraphGraphicFactory(JsonEditor::lineNumber);
        area.setAccessibleText("Request as JSON");
        area.plainTextChanges().subscribe(_ -> typed());
        area.caretPositionProperty().addListener((_, _, _) -> pair());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Typing.install(area);
        VariableHover.install(area, completion.variables());
        message.node().setOnMouseClicked(_ -> goToFault());
        setCenter(new VirtualizedScrollPane<>(area));
        setBottom(message.node());
    }

    /// Says who takes the text after each change by a person.
    public void onWritten(Consumer<String> taker) {
        written = taker;
    }

    /// Shows a text with what is wrong about it; a text that is there already keeps caret and scroll.
    public void show(String text, Optional<Json.Parsed.Broken> fault, List<Mark> remarks) {
        broken = fault;
        marks = remarks;
        replace(text);
        read();
    }

    /// The text as it stands.
    public String text() {
        return area.getText();
    }

    /// Replaces the text as if a person had typed it.
    public void write(String text) {
        replace(text);
        written.accept(text);
    }

    /// Puts the caret where the text is broken, or at the first mark.
    public void goToFault() {
        var first = reading.marks().stream().map(place -> place.token().start()).findFirst();
        reading.fault().map(Fault::start).or(() -> first).ifPresent(offset -> {
            area.moveTo(Math.min(offset, area.getLength()));
            area.requestFollowCaret();
            area.requestFocus();
        });
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /// Replaces what differs, so that caret and scroll stay where nothing changed.
    private void replace(String text) {
        var now = area.getText();
        if (now.equals(text)) {
            return;
        }
        var head = 0;
        while (head < Math.min(now.length(), text.length()) && now.charAt(head) == text.charAt(head)) {
            head++;
        }
        var tail = 0;
        while (tail < Math.min(now.length(), text.length()) - head
                && now.charAt(now.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        showing = true;
        area.replaceText(head, now.length() - tail, text.substring(head, text.length() - tail));
        showing = false;
    }

    private static Label lineNumber(int line) {
        return Texts.whole(Integer.toString(line + 1), "gutter");
    }

    private void typed() {
        if (!showing) {
            written.accept(area.getText());
            suggestions.follow();
        }
    }

    /// Looks over the text and draws what changed; a long text is looked over elsewhere, the last one winning.
    private void read() {
        var text = area.getText();
        var mine = ++round;
        if (text.length() < SMALL) {
            draw(Reading.of(text, broken, marks));
        } else {
            var fault = broken;
            var remarks = marks;
            background.start("colour JSON", () -> Reading.of(text, fault, remarks), result -> {
                if (mine == round) {
                    draw(result);
                }
            });
        }
    }

    private void draw(Reading next) {
        reading = next;
        message.show(next);
        pair = next.brackets(area.getCaretPosition()).orElse(List.of());
        colour();
    }

    /// Marks the bracket at the caret and its other half.
    private void pair() {
        var next = reading.brackets(area.getCaretPosition()).orElse(List.of());
        if (!showing && !next.equals(pair) && reading.text().length() == area.getLength()) {
            pair = next;
            colour();
        }
    }

    private void colour() {
        var looks = reading.segments(pair);
        var change = Segment.Change.between(drawn, looks);
        if (!change.segments().isEmpty()) {
            area.setStyleSpans(change.from(), change.spans());
        }
        drawn = looks;
    }

    private void key(KeyEvent event) {
        if (COMPLETE.match(event)) {
            suggestions.open();
            event.consume();
        }
    }
}
