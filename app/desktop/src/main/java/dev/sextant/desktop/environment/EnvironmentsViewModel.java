package dev.sextant.desktop.environment;

import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.workspace.Workspace;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final ReadOnlyObjectWrapper<Environment> effective =
            new ReadOnlyObjectWrapper<>(this, "effective", DEFAULT);

    /// One default environment.
    public EnvironmentsViewModel() {
        current.addListener((_, _, _) -> follow());
        all.addListener((InvalidationListener) _ -> follow());
    }

    private void follow() {
        effective.set(whole(current()));
    }

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

    /// Where calls go, with all that the current environment inherits.
    public ReadOnlyObjectProperty<Environment> effectiveProperty() {
        return effective.getReadOnlyProperty();
    }

    /// Where calls go, with all that the current environment inherits.
    public Environment effective() {
        return effective.get();
    }

    /// An environment with all that it inherits.
    public Environment whole(Environment environment) {
        return workspace().whole(environment);
    }

    /// The environments that share the base of the current one, itself among them: the regions of one customer.
    public List<Environment> family() {
        return workspace().family(current());
    }

    private Workspace workspace() {
        return new Workspace("", List.of(), all);
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
