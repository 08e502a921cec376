package dev.sextant.desktop.controls;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row of a list of options: name at the left, number or type at the right.
public final class OptionCell<T> extends ListCell<Option<T>> {
    /// How tall a row is at normal text size.
    public static final double HEIGHT = 28;

    private final Label name = Texts.code("");
    private final Label side = Texts.whole("", "hint");
    private final HBox row = new HBox(name, new Spacer(), side);

    /// A cell that hands on what is clicked.
    public OptionCell(Consumer<Option<T>> take) {
        row.getStyleClass().add("option");
        name.setMinWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                take.accept(getItem());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Option<T> option, boolean empty) {
        super.updateItem(option, empty);
        setText(null);
        if (empty || option == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(option.name());
        side.setText(option.side());
        name.getStyleClass().remove("struck");
        if (option.isStruck()) {
            name.getStyleClass().add("struck");
        }
        setGraphic(row);
        setTooltip(option.doc().isBlank() ? null : Texts.tip(option.doc()));
        setAccessibleText(option.name() + " " + option.side());
    }
}
