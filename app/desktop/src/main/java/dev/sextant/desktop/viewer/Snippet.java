package dev.sextant.desktop.viewer;

import dev.sextant.desktop.viewer.JsonTokens.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;

/// The beginning of a body as coloured text in one line, for a row of a list.
public final class Snippet {
    private Snippet() {}

    /// The texts, from left to right; what cannot be seen is written out.
    public static List<Text> of(String line) {
        var octets = Octets.of(line.getBytes(StandardCharsets.UTF_8));
        var window = new Window(octets);
        var tokens = new JsonTokens(window, 0, JsonTokens.OUTSIDE);
        var texts = new ArrayList<Text>();
        while (tokens.next() != Kind.BROKEN && tokens.kind() != Kind.END) {
            if (tokens.kind() == Kind.COLON && !texts.isEmpty()) {
                dress(texts.getLast(), Ink.KEY);
            }
            var spaced = tokens.kind() == Kind.COLON || tokens.kind() == Kind.COMMA ? " " : "";
            var word = Utf8.decode(window.copy(tokens.start(), tokens.end()));
            texts.add(dress(new Text(Visible.text(word) + spaced), JsonRow.ink(tokens.kind())));
        }
        var rest = Utf8.decode(window.copy(tokens.start(), octets.size()));
        if (!rest.isEmpty()) {
            texts.add(dress(new Text(Visible.text(rest)), Ink.PLAIN));
        }
        return texts;
    }

    private static Text dress(Text text, Ink ink) {
        text.getStyleClass().setAll("ink", ink.name().toLowerCase(Locale.ROOT));
        return text;
    }
}
