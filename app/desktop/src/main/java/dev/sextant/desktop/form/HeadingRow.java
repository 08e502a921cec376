package dev.sextant.desktop.form;

import dev.sextant.desktop.controls.Texts;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Says where in the request the rows below it travel.
final class HeadingRow implements Part {
    private final Path path;
    private final Label label;

    HeadingRow(Field.Place place, Path path) {
        this.path = path;
        this.label = Texts.label(words(place), "section-head", "form-heading");
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void show() {}

    @Override
    public void focus() {}

    private static String words(Field.Place place) {
        return switch (place) {
            case PATH -> "Path";
            case QUERY -> "Query";
            case HEADER -> "Headers";
            case COOKIE -> "Cookies";
            case BODY -> "Body";
        };
    }
}
