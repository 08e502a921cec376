package dev.sextant.desktop.form;

import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;

/// Chooses the widget for a leaf by its schema.
final class Widgets {
    private Widgets() {}

    /// A widget for a place; `name` is what a screen reader calls it.
    static Widget of(Schema schema, Path path, String name, Desk desk) {
        return switch (schema) {
            case Schema.Scalar scalar -> scalar(scalar, path, name, desk);
            case Schema.Enumeration enumeration -> new SymbolWidget(enumeration, path, name, desk);
            case Schema.ListOf _, Schema.MapOf _, Schema.Message _, Schema.OneOf _, Schema.Ref _, Schema.Any _ ->
                new JsonWidget(path, name, desk);
        };
    }

    private static Widget scalar(Schema.Scalar scalar, Path path, String name, Desk desk) {
        return switch (scalar.kind()) {
            case BOOL -> new FlagWidget(path, name, desk);
            case BYTES -> new BytesWidget(path, name, desk);
            case TEXT, INTEGER, NUMBER, TIMESTAMP, DURATION ->
                new TextWidget(Notation.of(scalar, desk.model().clock()), path, name, desk);
        };
    }
}
