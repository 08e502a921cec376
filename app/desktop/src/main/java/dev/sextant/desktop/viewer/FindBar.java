package dev.sextant.desktop.viewer;

import dev.sextant.body.Wish;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The field above a body that looks for a text in it, with how many there are.
final class FindBar extends HBox {
    private static final double WIDEST = 448;

    private final BodyViewModel model;
    private final Runnable moved;
    private final Runnable closed;
    private final TextField wanted = new TextField();
    private final ToggleButton exactCase = toggle("Aa", "Match case");
    private final ToggleButton wholeWords = toggle("W", "Whole words");
    private final ToggleButton expression = toggle(".*", "Regular expression");
    private final Label count = Texts.whole("", "fact");
    private boolean arrive;

    /// A bar over a model; `moved` hears when another hit is selected, `closed` when the bar goes.
    FindBar(BodyViewModel model, Runnable moved, Runnable closed) {
        this.model = model;
        this.moved = moved;
        this.closed = closed;
        getStyleClass().addAll("tools", "find-bar");
        setFillHeight(false);
        wanted.setPromptText("Find in the body");
        wanted.setAccessibleText("Find in the body");
        wanted.getStyleClass().add("code");
        var field = new HBox(Icon.SEARCH.inButton(), wanted, exactCase, wholeWords, expression);
        field.getStyleClass().add("field");
        HBox.setHgrow(wanted, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxSize(WIDEST, Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        field,
                        new Spacer(),
                        count,
                        new IconButton(Icon.UP, "Previous hit  Shift+F3", () -> step(-1)),
                        new IconButton(Icon.DOWN, "Next hit  F3", () -> step(1)),
                        new IconButton(Icon.CLOSE, "Close  Esc", this::close));
        wanted.textProperty().addListener(_ -> search());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private ToggleButton toggle(String sign, String words) {
        var button = new ToggleButton(sign);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().add("find-case");
        button.setOnAction(_ -> search());
        return button;
    }

    /// Opens it with the field ready.
    void open() {
        setVisible(true);
        setManaged(true);
        wanted.requestFocus();
        wanted.selectAll();
        search();
    }

    void close() {
        setVisible(false);
        setManaged(false);
        model.find(Wish.NOTHING);
        closed.run();
    }

    /// Goes to another hit.
    void step(int direction) {
        model.step(direction);
        moved.run();
        say();
    }

    /// Says how many there are by now, and goes to the first as soon as there is one.
    void say() {
        var hits = model.hits();
        if (arrive && hits.count() > 0) {
            arrive = false;
            model.step(1);
            moved.run();
        }
        if (wanted.getText().isEmpty()) {
            count.setText("");
        } else if (!hits.fault().isBlank()) {
            count.setText(hits.fault());
        } else if (hits.count() == 0) {
            count.setText(hits.complete() ? "No hits" : "Searching …");
        } else {
            var now = model.hitNow() >= 0 ? FoldWords.grouped(model.hitNow() + 1L) + " of " : "";
            count.setText(now + FoldWords.grouped(hits.found()) + (hits.complete() ? "" : " …"));
        }
    }

    private void search() {
        arrive = true;
        model.find(
                new Wish(wanted.getText(), exactCase.isSelected(), wholeWords.isSelected(), expression.isSelected()));
        moved.run();
        say();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
