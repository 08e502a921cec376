package dev.sextant.desktop.viewer;

import dev.sextant.body.Ink;
import dev.sextant.body.OneLine;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// The beginning of a body as coloured text in one line, for a row of a list.
public final class Snippet {
    private Snippet() {}

    /// Puts the texts into a row, from left to right; what cannot be seen is written out. Texts that are there already
    /// are used again, as in a stream one message mostly looks like the last.
    public static void show(String line, List<Node> row) {
        var read = OneLine.of(line);
        var at = 0;
        for (var span : read.spans()) {
            var words = Visible.text(read.text().substring(span.from(), span.to()));
            dress(textAt(at++, row), words, span.ink());
        }
        row.subList(at, row.size()).clear();
    }

    private static Text textAt(int at, List<Node> row) {
        if (at < row.size() && row.get(at) instanceof Text text) {
            return text;
        }
        var text = new Text();
        row.add(text);
        return text;
    }

    private static void dress(Text text, String words, Ink ink) {
        var style = List.of("ink", ink.name().toLowerCase(Locale.ROOT));
        if (!text.getStyleClass().equals(style)) {
            text.getStyleClass().setAll(style);
        }
        text.setText(words);
    }
}
