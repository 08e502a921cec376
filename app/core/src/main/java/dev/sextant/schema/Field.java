package dev.sextant.schema;

/// A named part of a message. `name` is the key in the value; `place` says where HTTP puts it.
public record Field(String name, Schema schema, Presence presence, Place place, Notes notes) {

    /// Whether a field must be, may be, or always is there.
    public enum Presence {
        REQUIRED,
        /// May be absent, and absent differs from its default.
        OPTIONAL,
        /// Absent means its default (proto3 without `optional`, lists, maps).
        IMPLICIT
    }

    /// Where in the request a field travels; everything but an HTTP parameter is in the body.
    public enum Place {
        BODY,
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /// A field of a body.
    public static Field body(String name, Schema schema, Presence presence, Notes notes) {
        return new Field(name, schema, presence, Place.BODY, notes);
    }

    /// Whether the contract demands this field.
    public boolean required() {
        return presence == Presence.REQUIRED;
    }

    /// Whether the contract says so of this field.
    public boolean has(Notes.Trait trait) {
        return notes.traits().contains(trait);
    }
}
