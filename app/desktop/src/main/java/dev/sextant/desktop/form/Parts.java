package dev.sextant.desktop.form;

import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;

/// Chooses the part that draws a field: a leaf on a row, a group that folds, shapes to choose from.
final class Parts {
    private Parts() {}

    /// A part for a field at a place, `depth` groups down.
    static Part of(Field field, Path path, int depth, Desk desk) {
        return switch (desk.deref(field.schema())) {
            case Schema.Scalar _, Schema.Enumeration _, Schema.Any _, Schema.Ref _ ->
                new FieldRow(field, path, depth, desk);
            case Schema.OneOf oneOf ->
                oneOf.choices().isEmpty()
                        ? new FieldRow(field, path, depth, desk)
                        : new ShapeRow(field, oneOf, path, depth, desk);
            case Schema.Message schema -> new GroupRow(field, schema, path, depth, desk);
            case Schema.ListOf schema -> new GroupRow(field, schema, path, depth, desk);
            case Schema.MapOf schema -> new GroupRow(field, schema, path, depth, desk);
        };
    }

    /// A part for a row of an outline.
    static Part of(Outline.Row row, Path message, int depth, Desk desk) {
        return switch (row) {
            case Outline.Row.One one -> of(one.field(), one.path(), depth, desk);
            case Outline.Row.Choice choice -> new OneofRow(choice, message, depth, desk);
            case Outline.Row.Unknown(var name, var path) -> new FieldRow(unknown(name), path, depth, desk);
            case Outline.Row.Heading(var place) -> new HeadingRow(place, message);
        };
    }

    private static Field unknown(String name) {
        return Field.body(name, new Schema.Any("not in the contract"), Field.Presence.OPTIONAL, Notes.NONE);
    }
}
