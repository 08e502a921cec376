package dev.sextant.desktop.compare;

import dev.sextant.compare.Rules;
import dev.sextant.desktop.fx.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Sides that are compared by rules a person makes, in the background; the old sheet stays until the new one is there.
public final class CompareViewModel {
    private final Background background;
    private final ObjectProperty<Rules> rules;
    private final ReadOnlyObjectWrapper<List<Side>> sides = new ReadOnlyObjectWrapper<>(this, "sides", List.of());
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(this, "sheet", Sheet.EMPTY);
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(this, "comparing");
    private Optional<Background.Job> job = Optional.empty();

    /// Compares by these rules, and again whenever they change.
    public CompareViewModel(Background background, ObjectProperty<Rules> rules) {
        this.background = background;
        this.rules = rules;
        rules.addListener((_, _, _) -> compare());
    }

    /// Compares these sides with the first of them.
    public void show(List<Side> others) {
        if (!sides.get().equals(others)) {
            sides.set(List.copyOf(others));
            compare();
        }
    }

    private void compare() {
        job.ifPresent(Background.Job::cancel);
        var now = sides.get();
        var by = rules.get();
        comparing.set(!now.isEmpty());
        job = now.isEmpty()
                ? Optional.empty()
                : Optional.of(background.start("compare", () -> Sheets.of(now, by), this::take));
    }

    private void take(Sheet compared) {
        comparing.set(false);
        sheet.set(compared);
    }

    /// What is compared, the base first.
    public ReadOnlyObjectProperty<List<Side>> sidesProperty() {
        return sides.getReadOnlyProperty();
    }

    /// What came of it.
    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Whether a comparison is under way.
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /// What is ignored and how the elements of arrays are told apart.
    public ObjectProperty<Rules> rulesProperty() {
        return rules;
    }

    /// Leaves a header or path out from now on, in every element where it lies in one.
    public void ignore(DiffRow.Line line) {
        var now = rules.get();
        rules.set(
                line.header()
                        ? now.ignoringHeader(line.at().where())
                        : now.ignoring(line.at().shape()));
    }
}
