package dev.sextant.desktop.environment;

import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// The dot of an environment: in the colour that a person chose, else in that of its stage. Production is always red,
/// and nothing else is.
final class PlaceDot {
    private static final double RADIUS = 4;
    private static final double FULL_TURN = 360;
    private static final double REDDISH = 24;
    private static final double GREYISH = 0.35;

    private PlaceDot() {}

    static Node of(Environment place) {
        return colour(place).<Node>map(chosen -> new Circle(RADIUS, chosen)).orElseGet(() -> of(place.stage()));
    }

    private static Region of(Stage stage) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", stage.name().toLowerCase(Locale.ROOT));
        return dot;
    }

    /// The chosen colour where it may be shown.
    static Optional<Color> colour(Environment place) {
        return place.stage() == Stage.PRODUCTION
                ? Optional.empty()
                : place.traits().colour().flatMap(PlaceDot::read).filter(chosen -> !isRed(chosen));
    }

    private static Optional<Color> read(String text) {
        return text.matches("#[0-9a-fA-F]{6}") ? Optional.of(Color.web(text)) : Optional.empty();
    }

    private static boolean isRed(Color colour) {
        var turn = Math.min(colour.getHue(), FULL_TURN - colour.getHue());
        return colour.getSaturation() > GREYISH && turn < REDDISH;
    }
}
