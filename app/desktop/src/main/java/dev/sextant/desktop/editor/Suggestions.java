package dev.sextant.desktop.editor;

import dev.sextant.desktop.controls.Option;
import dev.sextant.desktop.controls.OptionCell;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;

/// The list under the caret: follows what is typed, Enter or Tab takes, Escape leaves.
final class Suggestions {
    private static final int MOST_ROWS = 9;
    private static final double WIDTH = 320;

    private final CodeArea area;
    private final Supplier<Optional<Completion.Offer>> ask;
    private final Popup popup = new Popup();
    private final ListView<Option<Completion.Entry>> list = new ListView<>();
    private Completion.Offer offer = new Completion.Offer(0, 0, java.util.List.of());

    Suggestions(CodeArea area, Supplier<Optional<Completion.Offer>> ask) {
        this.area = area;
        this.ask = ask;
        list.setCellFactory(_ -> new OptionCell<>(option -> take(option.value())));
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        var box = new VBox(list);
        box.getStyleClass().add("suggestions");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.focusedProperty().addListener((_, _, isIn) -> {
            if (!isIn) {
                popup.hide();
            }
        });
    }

    /// Opens at the caret, or takes the only thing there is.
    void open() {
        ask.get().ifPresent(found -> {
            show(found);
            area.getCaretBounds().ifPresent(caret -> {
                popup.getScene().setUserAgentStylesheet(area.getScene().getUserAgentStylesheet());
                popup.getScene().getStylesheets().setAll(area.getScene().getStylesheets());
                popup.show(area.getScene().getWindow(), caret.getMinX() - 12, caret.getMaxY() + 2);
                show(found);
            });
        });
    }

    /// Narrows the list to what is typed by now.
    void follow() {
        if (popup.isShowing()) {
            ask.get().ifPresentOrElse(this::show, popup::hide);
        }
    }

    private void show(Completion.Offer found) {
        offer = found;
        list.getItems().setAll(found.entries().stream().map(Suggestions::option).toList());
        list.getSelectionModel().selectFirst();
        var height = list.getFixedCellSize() > 0 ? list.getFixedCellSize() : OptionCell.HEIGHT;
        list.setPrefHeight(Math.min(MOST_ROWS, found.entries().size()) * height + 2);
    }

    private static Option<Completion.Entry> option(Completion.Entry entry) {
        return new Option<>(entry, entry.name(), entry.side(), entry.doc(), entry.isDeprecated());
    }

    private void key(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, TAB -> take(list.getSelectionModel().getSelectedItem().value());
            case DOWN -> move(1);
            case UP -> move(-1);
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int rows) {
        var row = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + rows,
                0,
                list.getItems().size() - 1);
        list.getSelectionModel().select(row);
        list.scrollTo(Math.max(0, row - MOST_ROWS / 2));
    }

    /// Writes the entry; in an empty text or object the caret goes inside.
    private void take(Completion.Entry entry) {
        popup.hide();
        area.replaceText(offer.from(), offer.to(), entry.text());
        var isEmpty = entry.text().endsWith("\"\"")
                || entry.text().endsWith("{}")
                || entry.text().endsWith("[]");
        area.moveTo(offer.from() + entry.text().length() - (isEmpty ? 1 : 0));
        area.requestFocus();
    }
}
