package dev.sextant.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// A list under a control that is searched by typing: symbols, fields, shapes. Enter takes, Escape leaves.
public final class Chooser<T> {
    private static final int MOST_ROWS = 9;
    private static final double NARROWEST = 240;

    private final Region anchor;
    private final List<Option<T>> options;
    private final Consumer<T> chosen;
    private final Popup popup = new Popup();
    private final TextField filter = new TextField();
    private final ListView<Option<T>> list = new ListView<>();
    private Function<String, List<Option<T>>> free = _ -> List.of();

    /// A list under a control; `chosen` gets what was taken.
    public Chooser(Region anchor, List<Option<T>> options, Consumer<T> chosen) {
        this.anchor = anchor;
        this.options = options;
        this.chosen = chosen;
        build();
    }

    /// Also offers what this makes of the text that was typed.
    public Chooser<T> free(Function<String, List<Option<T>>> offer) {
        free = offer;
        return this;
    }

    /// Opens with a text typed already and an option selected.
    public void open(String typed, Optional<Option<T>> selected) {
        popup.getScene().setUserAgentStylesheet(anchor.getScene().getUserAgentStylesheet());
        popup.getScene().getStylesheets().setAll(anchor.getScene().getStylesheets());
        filter.setText(typed);
        filter.end();
        narrow(typed);
        selected.ifPresent(option -> {
            list.getSelectionModel().select(option);
            list.scrollTo(option);
        });
        list.setPrefWidth(Math.max(NARROWEST, anchor.getWidth()));
        Bounds at = anchor.localToScreen(anchor.getLayoutBounds());
        popup.show(anchor, at.getMinX(), at.getMaxY() + 2);
        narrow(typed);
        selected.ifPresent(list.getSelectionModel()::select);
        filter.requestFocus();
    }

    private void build() {
        filter.getStyleClass().add("plain");
        filter.setPromptText("Type to find");
        filter.setAccessibleText("Type to find");
        filter.textProperty().addListener((_, _, text) -> narrow(text));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setCellFactory(_ -> new OptionCell<T>(this::take));
        list.setFocusTraversable(false);
        var box = new VBox(filter, list);
        box.getStyleClass().add("suggestions");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setOnHidden(_ -> anchor.requestFocus());
    }

    private void narrow(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<>(
                options.stream().filter(option -> option.matches(words)).toList());
        if (!text.isBlank() && found.stream().noneMatch(option -> option.name().equals(text.strip()))) {
            found.addAll(free.apply(text.strip()));
        }
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        var rows = Math.clamp(found.size(), 1, MOST_ROWS);
        var height = list.getFixedCellSize() > 0 ? list.getFixedCellSize() : OptionCell.HEIGHT;
        list.setPrefHeight(rows * height + 2);
        list.setMinHeight(rows * height + 2);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER ->
                Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::take);
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(MOST_ROWS);
            case PAGE_UP -> move(-MOST_ROWS);
            case TAB -> popup.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int rows) {
        var row = list.getSelectionModel().getSelectedIndex() + rows;
        var within = Math.clamp(row, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(within);
        list.scrollTo(Math.max(0, within - MOST_ROWS / 2));
    }

    private void take(Option<T> option) {
        popup.hide();
        chosen.accept(option.value());
    }
}
