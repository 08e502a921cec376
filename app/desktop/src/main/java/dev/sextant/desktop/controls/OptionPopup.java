package dev.sextant.desktop.controls;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/// A list under the caret while the focus stays in the text: Enter or Tab takes, Escape leaves.
public final class OptionPopup<T> {
    private static final int MOST_ROWS = 9;
    private static final double WIDTH = 320;

    private final Node text;
    private final Consumer<T> taken;
    private final Popup popup = new Popup();
    private final ListView<Option<T>> list = new ListView<>();

    /// A list for this text; `taken` gets what a person chose.
    public OptionPopup(Node text, Consumer<T> taken) {
        this.text = text;
        this.taken = taken;
        list.setCellFactory(_ -> new OptionCell<>(option -> take(option.value())));
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        var box = new VBox(list);
        box.getStyleClass().add("suggestions");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        text.focusedProperty().addListener((_, _, isIn) -> {
            if (!isIn) {
                popup.hide();
            }
        });
    }

    /// Whether it is open.
    public boolean isOpen() {
        return popup.isShowing();
    }

    /// Opens with these options at a point of the screen, or shows these where it is open.
    public void open(List<Option<T>> options, Point2D screen) {
        show(options);
        if (!popup.isShowing()) {
            popup.getScene().setUserAgentStylesheet(text.getScene().getUserAgentStylesheet());
            popup.getScene().getStylesheets().setAll(text.getScene().getStylesheets());
            popup.show(text.getScene().getWindow(), screen.getX() - 12, screen.getY() + 2);
            show(options);
        }
    }

    /// Shows other options.
    public void show(List<Option<T>> options) {
        list.getItems().setAll(options);
        list.getSelectionModel().selectFirst();
        var height = list.getFixedCellSize() > 0 ? list.getFixedCellSize() : OptionCell.HEIGHT;
        list.setPrefHeight(Math.min(MOST_ROWS, options.size()) * height + 2);
    }

    /// Closes it; nothing is taken.
    public void hide() {
        popup.hide();
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

    private void take(T value) {
        popup.hide();
        taken.accept(value);
        text.requestFocus();
    }
}
