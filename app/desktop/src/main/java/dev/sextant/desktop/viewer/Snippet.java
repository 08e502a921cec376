package dev.sextant.desktop.viewer;

import dev.sextant.body.Ink;
import dev.sextant.body.OneLine;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;

/// The beginning of a body as coloured text in one line, for a row of a list.
public final class Snippet {
    private Snippet() {}

    /// The texts, from left to right; what cannot be seen is written out.
    public static List<Text> of(String line) {
        var row = OneLine.of(line);
        return row.spans().stream()
                .map(span -> dress(new Text(Visible.text(row.text().substring(span.from(), span.to()))), span.ink()))
                .toList();
    }

    private static Text dress(Text text, Ink ink) {
        text.getStyleClass().setAll("ink", ink.name().toLowerCase(Locale.ROOT));
        return text;
    }
}
