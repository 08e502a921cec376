package dev.sextant.desktop.viewer;

import dev.sextant.body.Ink;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The colours and faces that the style sheets give the canvas: a blank text for each, dressed like any other node.
final class Inks extends Group {
    private final Map<Enum<?>, Text> probes = new HashMap<>();

    /// What else is painted.
    enum Surface {
        PAPER,
        GUTTER,
        LINE_NUMBER,
        CARET_ROW,
        CARET,
        SELECTION,
        HIT,
        HIT_NOW,
        PILL,
        PILL_TEXT,
        RULER,
        RULER_EDGE,
        RULER_HIT
    }

    /// Inks that tell when a style sheet changes one of them.
    Inks(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        Stream.concat(Stream.of(Ink.values()), Stream.of(Surface.values()))
                .forEach(name -> probes.put(name, probe(name.name(), changed)));
        getChildren().addAll(probes.values());
    }

    private Text named(Enum<?> name) {
        return Objects.requireNonNull(probes.get(name));
    }

    private static Text probe(String name, Runnable changed) {
        var text = new Text();
        // On the line, a text stands out over its parent, which then takes the clicks there.
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("ink", name.toLowerCase(Locale.ROOT).replace('_', '-'));
        text.fillProperty().addListener(_ -> changed.run());
        text.fontProperty().addListener(_ -> changed.run());
        return text;
    }

    Paint of(Ink ink) {
        return named(ink).getFill();
    }

    Paint of(Surface surface) {
        return named(surface).getFill();
    }

    /// The face of the text.
    Font font() {
        return named(Ink.PLAIN).getFont();
    }

    /// The face of what stands beside the text.
    Font small() {
        return named(Surface.LINE_NUMBER).getFont();
    }

    /// The face of a pill's words.
    Font pill() {
        return named(Surface.PILL_TEXT).getFont();
    }
}
