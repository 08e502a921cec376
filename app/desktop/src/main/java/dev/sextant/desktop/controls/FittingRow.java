package dev.sextant.desktop.controls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// A row of what is shown whole or not at all: where room lacks, things get briefer, then those that matter least go.
public final class FittingRow extends Region {
    private static final double GAP = 12;

    private List<Place> places = List.of();

    /// A place in the row. Its forms go from the longest to the briefest; one that is not managed has nothing to say.
    /// What has the lowest rank stays longest.
    public record Place(List<? extends Region> forms, int rank, boolean atEnd) {
        public Place {
            forms = List.copyOf(forms);
        }

        /// Something that stands at the start in one form.
        public static Place of(Region form, int rank) {
            return new Place(List.of(form), rank, false);
        }

        /// The same at the end.
        public Place end() {
            return new Place(forms, rank, true);
        }

        private List<? extends Region> present() {
            return forms.stream().filter(Region::isManaged).toList();
        }
    }

    /// What is shown at a place, and how wide it is.
    private record Choice(Place place, Region form, double width) {}

    /// Shows other places, in the order of reading.
    public void show(List<Place> newPlaces) {
        places = List.copyOf(newPlaces);
        getChildren()
                .setAll(places.stream().flatMap(place -> place.forms().stream()).toList());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        var whole = places.stream()
                .flatMap(place -> place.present().stream().findFirst().stream())
                .mapToDouble(form -> wide(form) + GAP)
                .sum();
        return Math.max(0, whole - GAP) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        var shown = longest(briefest(room()));
        var start = snappedLeftInset();
        var end = getWidth() - snappedRightInset();
        for (var child : getManagedChildren()) {
            child.setVisible(shown.stream().anyMatch(choice -> choice.form().equals(child)));
        }
        for (var choice : shown) {
            if (!choice.place().atEnd()) {
                put(choice, start);
                start += choice.width() + GAP;
            }
        }
        for (var choice : shown.reversed()) {
            if (choice.place().atEnd()) {
                end -= choice.width();
                put(choice, end);
                end -= GAP;
            }
        }
    }

    private double room() {
        return getWidth() - snappedLeftInset() - snappedRightInset() + GAP;
    }

    /// As many places as fit in their briefest forms, in the order of reading.
    private List<Choice> briefest(double room) {
        var chosen = new ArrayList<Choice>();
        var left = room;
        for (var place :
                places.stream().sorted(Comparator.comparingInt(Place::rank)).toList()) {
            var form = place.present().stream().reduce((_, last) -> last);
            if (form.isPresent()) {
                var choice = choice(place, form.get());
                if (choice.width() + GAP > left) {
                    break;
                }
                left -= choice.width() + GAP;
                chosen.add(choice);
            }
        }
        chosen.sort(Comparator.comparingInt(choice -> places.indexOf(choice.place())));
        return chosen;
    }

    /// The same in their longest forms, as far as there is room; what matters most first.
    private List<Choice> longest(List<Choice> brief) {
        var chosen = new ArrayList<>(brief);
        var left = room()
                - brief.stream().mapToDouble(choice -> choice.width() + GAP).sum();
        for (var choice : brief.stream()
                .sorted(Comparator.comparingInt(one -> one.place().rank()))
                .toList()) {
            var longer = longer(choice, left);
            if (longer.isPresent()) {
                left -= longer.get().width() - choice.width();
                chosen.set(brief.indexOf(choice), longer.get());
            }
        }
        return chosen;
    }

    private Optional<Choice> longer(Choice choice, double left) {
        return choice.place().present().stream()
                .map(form -> choice(choice.place(), form))
                .filter(other -> other.width() - choice.width() <= left)
                .findFirst();
    }

    private Choice choice(Place place, Region form) {
        return new Choice(place, form, wide(form));
    }

    /// What is hidden has no style yet, and without one no size.
    private double wide(Region form) {
        form.applyCss();
        return snapSizeX(form.prefWidth(-1));
    }

    private void put(Choice choice, double x) {
        var top = snappedTopInset();
        var height = getHeight() - top - snappedBottomInset();
        layoutInArea(choice.form(), x, top, choice.width(), height, 0, HPos.LEFT, VPos.CENTER);
    }
}
