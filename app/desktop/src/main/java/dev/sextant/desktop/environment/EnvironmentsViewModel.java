package dev.sextant.desktop.environment;

import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The environments of the workspace and the one that calls go to now.
public final class EnvironmentsViewModel {
    private static final Environment DEFAULT =
            new Environment("default", Environment.Stage.LOCAL, Map.of(), Map.of(), Access.OPEN);

    private final ObservableList<Environment> all = FXCollections.observableArrayList(DEFAULT);
    private final ObservableList<Environment> shown = FXCollections.unmodifiableObservableList(all);
    private final ObjectProperty<Environment> current = new SimpleObjectProperty<>(this, "current", DEFAULT);

    /// Every environment, in the workspace's order; never empty.
    public ObservableList<Environment> all() {
        return shown;
    }

    /// Where calls go.
    public ObjectProperty<Environment> currentProperty() {
        return current;
    }

    /// Where calls go.
    public Environment current() {
        return current.get();
    }

    /// Takes a workspace's environments; the first becomes the current one.
    public void take(List<Environment> environments) {
        all.setAll(environments.isEmpty() ? List.of(DEFAULT) : environments);
        current.set(all.getFirst());
    }

    /// Replaces the environment of the same name.
    public void change(Environment changed) {
        for (var at = 0; at < all.size(); at++) {
            if (all.get(at).name().equals(changed.name())) {
                var wasCurrent = all.get(at).name().equals(current.get().name());
                all.set(at, changed);
                if (wasCurrent) {
                    current.set(changed);
                }
            }
        }
    }

    /// Takes other environments when some came or went; the current one stays so if it is still there.
    public void arrange(List<Environment> environments) {
        all.setAll(environments.isEmpty() ? List.of(DEFAULT) : environments);
        var name = current.get().name();
        current.set(all.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseGet(all::getFirst));
    }
}
