package dev.sextant.desktop.form;

import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.schema.Field;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What every part of a form works with: the model, and what a person has opened and seen of it.
final class Desk {
    private final FormModel model;
    private final Background background;
    private final Variables variables;
    private final Map<Path, Boolean> open = new HashMap<>();
    private final Map<Path, Set<String>> seen = new HashMap<>();
    private Path wanted = Path.ROOT;
    private Consumer<Path> guide = _ -> {};

    Desk(FormModel model, Background background, Variables variables) {
        this.model = model;
        this.background = background;
        this.variables = variables;
    }

    /// From now on `way` brings a person to a place.
    void guideBy(Consumer<Path> way) {
        guide = way;
    }

    /// Brings a person to a place: in sight, with the focus.
    void guide(Path path) {
        guide.accept(path);
    }

    FormModel model() {
        return model;
    }

    /// Where work goes that blocks.
    Background background() {
        return background;
    }

    /// What `{{name}}` stands for.
    Variables variables() {
        return variables;
    }

    /// What stands at a place, if anything does.
    Optional<Value> value(Path path) {
        return path.in(model.value());
    }

    /// The schema itself, or what its name stands for.
    Schema deref(Schema schema) {
        return model.types().deref(schema);
    }

    /// Whether a group is open; `first` says so for one that nobody has folded yet.
    boolean isOpen(Path path, boolean first) {
        return open.getOrDefault(path, first);
    }

    void fold(Path path, boolean isOpen) {
        open.put(path, isOpen);
    }

    /// The rows of a message that have shown so far.
    Set<String> seen(Path message) {
        return seen.computeIfAbsent(message, _ -> new HashSet<>());
    }

    /// Adds a field, opened and with something to start from, and asks for the focus there.
    void add(Path message, Field field) {
        var path = message.member(field.name());
        seen(message).add(field.name());
        fold(path, true);
        want(path);
        switch (deref(field.schema())) {
            case Schema.ListOf _, Schema.MapOf _ -> model.add(path).ifPresent(this::want);
            case Schema _
            when !field.notes().group().isBlank() ->
                model.choose(message, field.notes().group(), field.name());
            case Schema.OneOf oneOf when !oneOf.choices().isEmpty() -> model.reshape(path, oneOf, 0);
            case Schema _ -> model.set(path, model.blank(path));
        }
    }

    /// Asks for the focus at a place when it is drawn next.
    void want(Path path) {
        wanted = path;
    }

    /// The place that wants the focus, or the root; asked once.
    Path takeWanted() {
        var path = wanted;
        wanted = Path.ROOT;
        return path;
    }
}
