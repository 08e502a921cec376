package dev.sextant.desktop.environment;

import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Which environments there are, as a person makes, copies, names and removes them.
public final class EnvironmentShelf {
    private final EnvironmentEditorViewModel editor;
    private final EnvironmentsViewModel environments;
    private final SecretsViewModel secrets;
    private final BooleanProperty unnamed = new SimpleBooleanProperty();

    EnvironmentShelf(EnvironmentEditorViewModel editor, EnvironmentsViewModel environments, SecretsViewModel secrets) {
        this.editor = editor;
        this.environments = environments;
        this.secrets = secrets;
    }

    /// Makes an empty one and opens it, to be named.
    public void create() {
        add(Environment.NONE.named(free("new environment")));
        unnamed.set(true);
    }

    /// Whether the open one was made just now and waits for a name.
    public BooleanProperty unnamedProperty() {
        return unnamed;
    }

    /// Makes a copy of the open one, without its secrets, and opens it.
    public void duplicate() {
        add(CredentialSlots.bare(editor.edited()).named(free(editor.edited().name() + " copy")));
    }

    /// Takes the open one away with its secrets; the last one stays, and so does a locked one.
    public void remove() {
        if (!removable()) {
            return;
        }
        var gone = editor.edited();
        var rest = new ArrayList<>(environments.all());
        var at = rest.indexOf(gone);
        rest.remove(gone);
        secrets.safe().remove(slots(gone), _ -> {});
        environments.arrange(rest);
        editor.select(rest.get(Math.clamp(at, 0, rest.size() - 1)));
    }

    /// Whether the open one may go.
    public boolean removable() {
        return environments.all().size() > 1 && !editor.edited().traits().locked();
    }

    /// Gives the open one another name; the result is why not.
    public Optional<String> rename(String typed) {
        var name = typed.strip();
        if (name.equals(editor.edited().name())) {
            return Optional.empty();
        }
        if (editor.edited().traits().locked()) {
            return Optional.of("%s is locked.".formatted(editor.edited().name()));
        }
        if (name.isEmpty()) {
            return Optional.of("An environment needs a name.");
        }
        if (isTaken(name)) {
            return Optional.of("There is already an environment “%s”.".formatted(name));
        }
        take(editor.edited(), name);
        return Optional.empty();
    }

    private void take(Environment before, String name) {
        var renamed = CredentialSlots.renamed(before, name);
        var wasCurrent = environments.current().name().equals(before.name());
        var moves =
                slots(before).stream().collect(Collectors.toMap(slot -> slot, slot -> new Slot(name, slot.field())));
        secrets.safe().move(moves, _ -> {});
        environments.arrange(environments.all().stream()
                .map(other -> other.name().equals(before.name()) ? renamed : rebased(other, before.name(), name))
                .toList());
        if (wasCurrent) {
            environments.currentProperty().set(renamed);
        }
        editor.select(renamed);
    }

    /// What inherits from it goes on doing so.
    private static Environment rebased(Environment other, String before, String name) {
        return other.traits().base().filter(before::equals).isPresent()
                ? other.with(other.traits().basedOn(name))
                : other;
    }

    private Set<Slot> slots(Environment place) {
        var slots = new HashSet<>(CredentialSlots.of(place));
        slots.addAll(editor.credentials().everySlot());
        return slots;
    }

    private void add(Environment environment) {
        var all = new ArrayList<>(environments.all());
        all.add(environment);
        environments.arrange(all);
        editor.select(environment);
    }

    private String free(String wish) {
        var name = wish;
        for (var number = 2; isTaken(name); number++) {
            name = "%s %d".formatted(wish, number);
        }
        return name;
    }

    private boolean isTaken(String name) {
        return environments.all().stream().anyMatch(other -> other.name().equals(name));
    }
}
