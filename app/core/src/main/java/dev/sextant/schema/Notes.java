package dev.sextant.schema;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a contract says about a field besides its shape. `group` is the protobuf oneof it belongs to, or blank: of a
/// group at most one field is set.
public record Notes(
        String doc,
        String group,
        Set<Trait> traits,
        @Nullable Value preset,
        @Nullable Value sample) {
    /// Nothing said.
    public static final Notes NONE = new Notes("", "", Set.of(), null, null);

    /// Yes-or-no remarks.
    public enum Trait {
        DEPRECATED,
        READ_ONLY,
        /// What a request says of it is ignored, and is no fault (AIP-203, output only).
        IGNORED,
        WRITE_ONLY,
        /// Its type is known by name alone: what it holds is shown by number and sent as it is.
        MISSING_TYPE,
        /// JSON's null may stand for it.
        NULLABLE,
        /// Typed unseen, kept in the secret store, masked everywhere.
        SECRET,
        /// Got by the program, not typed: no place in a form.
        ISSUED
    }

    public Notes {
        traits = Set.copyOf(traits);
    }

    /// Only a comment.
    public static Notes doc(String doc) {
        return NONE.withDoc(doc);
    }

    /// These notes with another comment.
    public Notes withDoc(String text) {
        return new Notes(text, group, traits, preset, sample);
    }

    /// These notes with the name of a oneof.
    public Notes withGroup(String name) {
        return new Notes(doc, name, traits, preset, sample);
    }

    /// These notes with one trait more.
    public Notes with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Notes(doc, group, more, preset, sample);
    }

    /// These notes with a default, used by the server when the field is absent.
    public Notes withPreset(Value value) {
        return new Notes(doc, group, traits, value, sample);
    }

    /// These notes with an example, used to fill a first form.
    public Notes withSample(Value value) {
        return new Notes(doc, group, traits, preset, value);
    }

    /// The default the contract states.
    public Optional<Value> stated() {
        return Optional.ofNullable(preset);
    }

    /// The example the contract gives.
    public Optional<Value> example() {
        return Optional.ofNullable(sample);
    }
}
