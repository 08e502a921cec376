package dev.sextant.grpc.wire;

import com.google.protobuf.Descriptors.Descriptor;
import dev.sextant.schema.Anatomy.Place;
import java.util.Optional;

/// Bytes that hold the fields of one message while it is taken apart. `group` is the number whose end tag ends it, or 0
/// where its length does; `guesses` counts the messages around it that are only guessed.
final class Region {
    private final Optional<Descriptor> type;
    private final int end;
    private final int group;
    private final int guesses;
    private Optional<Descriptor> packed = Optional.empty();

    Region(Optional<Descriptor> type, int end, int group, int guesses) {
        this.type = type;
        this.end = end;
        this.group = group;
        this.guesses = guesses;
    }

    /// The message inside this one, at this place.
    Region inner(Optional<Descriptor> innerType, Place place) {
        return new Region(innerType, place.end(), 0, innerType.isPresent() ? 0 : guesses + 1);
    }

    /// The group inside this one; it may go on to the end of this.
    Region innerGroup(Optional<Descriptor> innerType, int number) {
        return new Region(innerType, end, number, innerType.isPresent() ? 0 : guesses + 1);
    }

    Optional<Descriptor> type() {
        return type;
    }

    int end() {
        return end;
    }

    int group() {
        return group;
    }

    int guesses() {
        return guesses;
    }

    /// The type that an `Any` names, once its URL was met.
    Optional<Descriptor> packed() {
        return packed;
    }

    void packs(Optional<Descriptor> named) {
        packed = named;
    }
}
