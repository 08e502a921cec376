package dev.sextant.desktop.viewer;

import dev.sextant.body.Encoding;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Says which charset a text is read in, and offers others.
final class CharsetButton extends Button {
    private final ContextMenu menu = new ContextMenu();
    private final Consumer<Charset> choose;
    private Optional<Charset> shown = Optional.empty();

    /// A button that tells of another choice.
    CharsetButton(Consumer<Charset> choose) {
        this.choose = choose;
        getStyleClass().addAll("quiet", "charset");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("Read the text in another charset"));
        setOnAction(_ -> offer());
    }

    /// Shows the charset of a text, or none where there is no text.
    void show(Optional<Charset> charset) {
        shown = charset;
        setText(charset.map(Charset::name).orElse(""));
        setAccessibleText("Charset " + getText());
        setVisible(charset.isPresent());
        setManaged(charset.isPresent());
    }

    private void offer() {
        menu.getItems().setAll(Encoding.known().stream().map(this::item).toList());
        menu.show(this, Side.BOTTOM, 0, 0);
    }

    private RadioMenuItem item(Charset charset) {
        var item = new RadioMenuItem(charset.name());
        item.setMnemonicParsing(false);
        item.setSelected(shown.equals(Optional.of(charset)));
        item.setOnAction(_ -> choose.accept(charset));
        return item;
    }
}
