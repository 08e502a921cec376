package dev.sextant.environment;

import java.util.Optional;

/// What an environment is besides what it gives: the one it inherits from, its colour (`#rrggbb`; the stage's when
/// there is none), whether it may be changed, and a note for people.
public record Traits(Optional<String> base, Optional<String> colour, boolean locked, String note) {
    /// On its own, in the stage's colour, open to change, without a note.
    public static final Traits PLAIN = new Traits(Optional.empty(), Optional.empty(), false, "");

    /// The same, inheriting from the environment of this name; blank for none.
    public Traits basedOn(String name) {
        return new Traits(Optional.of(name).filter(text -> !text.isBlank()), colour, locked, note);
    }

    /// The same in another colour.
    public Traits coloured(String other) {
        return new Traits(base, Optional.of(other).filter(text -> !text.isBlank()), locked, note);
    }

    /// The same, locked or not.
    public Traits locked(boolean now) {
        return new Traits(base, colour, now, note);
    }

    /// The same with another note.
    public Traits noted(String text) {
        return new Traits(base, colour, locked, text);
    }
}
