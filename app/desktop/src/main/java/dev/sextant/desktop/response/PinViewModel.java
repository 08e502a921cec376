package dev.sextant.desktop.response;

import dev.sextant.compare.Rules;
import dev.sextant.desktop.compare.CompareViewModel;
import dev.sextant.desktop.compare.Side;
import dev.sextant.desktop.fx.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// An answer that a person pinned, and how the one on show differs from it.
public final class PinViewModel {
    private final CompareViewModel comparison;
    private final ReadOnlyObjectWrapper<Optional<Answer>> pinned =
            new ReadOnlyObjectWrapper<>(this, "pinned", Optional.empty());
    private Optional<Answer> compared = Optional.empty();

    PinViewModel(Background background) {
        this.comparison = new CompareViewModel(background, new SimpleObjectProperty<>(this, "rules", Rules.NONE));
    }

    /// The pinned answer beside the one on show.
    public CompareViewModel comparison() {
        return comparison;
    }

    ReadOnlyObjectProperty<Optional<Answer>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /// Whether the pinned answer has another beside it.
    boolean compares() {
        return compared.isPresent();
    }

    /// In how many places they differ.
    int differences() {
        return compares() ? comparison.sheetProperty().get().differences() : 0;
    }

    void turn(Answer answer) {
        pinned.set(pinned.get().isPresent() ? Optional.empty() : Optional.of(answer));
        compared = Optional.empty();
    }

    /// An answer is on show; it is compared once it has ended.
    void show(Answer answer) {
        var before = pinned.get().filter(first -> !first.equals(answer));
        if (before.isEmpty() || answer.ending().isEmpty()) {
            compared = compared.filter(answer::equals);
            return;
        }
        var elsewhere = !before.get().environment().equals(answer.environment());
        var sides = List.of(side("Pinned", before.get(), elsewhere), side("Now", answer, elsewhere));
        compared = Optional.of(answer);
        comparison.show(sides);
    }

    private static Side side(String word, Answer answer, boolean named) {
        var name = named
                ? "%s, %s".formatted(word, answer.environment())
                : "%s %s".formatted(word, StripBar.clock(answer.begun()));
        return new Side(name, answer.side(name));
    }
}
