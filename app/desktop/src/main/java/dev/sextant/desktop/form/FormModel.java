package dev.sextant.desktop.form;

import dev.sextant.exchange.Status;
import dev.sextant.schema.Check;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Schema;
import dev.sextant.schema.SchemaAt;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One request under the pen: a value that form and JSON editor change, one undo for both, and what is to be said about
/// it. For one thread.
public final class FormModel {
    private final Contract contract;
    private final SchemaAt schemas;
    private final History history;
    private final InstantSource clock;
    private final Inspector inspector;
    private final Map<Path, Integer> shapes = new HashMap<>();
    private final Map<Path, Value> laidAside = new HashMap<>();
    private final List<Consumer<Value.Struct>> listeners = new CopyOnWriteArrayList<>();
    private Predicate<Path> files = _ -> false;

    /// A form of this message that starts with a value; `clock` says what `now` is and when typing pauses.
    public FormModel(Schema.Message message, Types types, Value.Struct start, InstantSource clock, Later later) {
        this.contract = new Contract(message, types);
        this.schemas = new SchemaAt(message, types, this::shape);
        this.history = new History(new Draft.Formed(start), clock);
        this.clock = clock;
        this.inspector = new Inspector(contract, clock, later, () -> listeners.forEach(heard -> heard.accept(value())));
        inspector.inspect(start, start);
    }

    /// From now on a file can stand at these places by its name, and is read while it is sent.
    public void takeFilesAt(Predicate<Path> places) {
        files = places;
    }

    /// Whether a file can stand there by its name; else its bytes do.
    boolean takesFileAt(Path path) {
        return files.test(path);
    }

    /// What the form is drawn from.
    public Schema.Message message() {
        return contract.message();
    }

    /// The types the message names.
    public Types types() {
        return contract.types();
    }

    /// The value; while the JSON is broken, the last one that could be read.
    public Value.Struct value() {
        return history.now().value();
    }

    /// The value with its times as the wire has them: `in 2h` becomes a moment counted from now.
    public Value.Struct settled() {
        return settled(value());
    }

    /// Any value of this message with its times as the wire has them; safe on any thread.
    public Value.Struct settled(Value.Struct value) {
        return Times.settle(value, message(), types(), clock.instant()).value();
    }

    /// The JSON as a person wrote it, else as printed from the value.
    public String text() {
        return history.now().text();
    }

    /// Why and where the JSON cannot be read, while it cannot.
    public Optional<Json.Parsed.Broken> broken() {
        return history.now() instanceof Draft.Broken broken ? Optional.of(broken.fault()) : Optional.empty();
    }

    /// What time relative moments are counted from.
    public InstantSource clock() {
        return clock;
    }

    /// Calls back after each change of the value, the text or the remarks, until the returned action is run.
    public Runnable listen(Consumer<Value.Struct> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Puts a value at a place as one step; typing in the same place goes on with that step.
    public void type(Path path, Value value) {
        put(path, value, path.toString());
    }

    /// Puts a value at a place as a step of its own.
    public void set(Path path, Value value) {
        put(path, value, "");
    }

    /// Makes a place absent; an element leaves its list.
    public void clear(Path path) {
        inspector.remarks().accept(path);
        commit(new Draft.Formed(Places.drop(value(), path)), "");
    }

    /// Adds an element or a member with a free name at the end, and says where; empty when a map of truth values is
    /// full.
    public Optional<Path> add(Path path) {
        var place = switch (schemas.find(path, value())) {
            case Schema.MapOf map ->
                Contract.freeKey(
                                map.key(),
                                path.in(value()).orElse(Value.Null.NULL) instanceof Value.Struct held
                                        ? held
                                        : Value.Struct.EMPTY)
                        .map(path::member);
            default ->
                Optional.of(path.element(
                        path.in(value()).orElse(Value.Null.NULL) instanceof Value.Items(var values)
                                ? values.size()
                                : 0));
        };
        place.ifPresent(at -> set(at, blank(at)));
        return place;
    }

    /// Moves an element of a list.
    public void move(Path list, int from, int to) {
        commit(new Draft.Formed(Places.move(value(), list, from, to)), "");
    }

    /// Gives a member of a map another name; a name that is taken is refused and said.
    public void rename(Path map, String from, String to) {
        var member = map.member(from);
        if (!from.equals(to) && map.member(to).in(value()).isPresent()) {
            refuse(member, "There is already a member “%s”.".formatted(to));
        } else {
            inspector.remarks().accept(member);
            commit(new Draft.Formed(Places.rename(value(), map, from, to)), "key of " + map);
        }
    }

    /// Sets one member of a oneof and makes the others absent; blank for none. What a member held comes back when it is
    /// chosen again.
    public void choose(Path message, String group, String member) {
        if (schemas.find(message, value()) instanceof Schema.Message type) {
            var next = value();
            for (var field : Contract.group(type, group)) {
                var path = message.member(field.name());
                path.in(value()).ifPresent(held -> laidAside.put(path, held));
                next = field.name().equals(member) ? next : Places.drop(next, path);
            }
            var path = message.member(member);
            if (!member.isBlank() && path.in(next).isEmpty()) {
                var held = Optional.ofNullable(laidAside.get(path)).orElseGet(() -> blank(path));
                next = contract.insert(next, path, held, schemas);
            }
            commit(new Draft.Formed(next), "");
        }
    }

    /// Gives a place another of its shapes, with a value to start from.
    public void reshape(Path path, Schema.OneOf oneOf, int choice) {
        shapes.put(path, choice);
        set(path, contract.blank(oneOf, choice));
    }

    /// Which of several shapes holds at a place: the one a person chose, else the one that fits best.
    public int shape(Path path, Schema.OneOf oneOf, Value value) {
        var chosen = shapes.get(path);
        return chosen == null ? dev.sextant.schema.Fit.of(value, oneOf, types()) : chosen;
    }

    /// What a person starts from at a place.
    public Value blank(Path path) {
        return contract.blank(schemas.find(path, value()));
    }

    /// Finds the schema that holds at a place.
    public SchemaAt schemas() {
        return schemas;
    }

    /// Takes the whole request as JSON; text that cannot be read is kept, and the form waits.
    public void write(String json) {
        if (!json.equals(text())) {
            write(json, Json.read(json));
        }
    }

    /// The same with what reading the text gave.
    public void write(String json, Json.Parsed parsed) {
        commit(Draft.of(json, parsed, value()), "json");
    }

    /// Takes back the last step.
    public void undo() {
        step(history::undo);
    }

    /// Does the step again that was taken back.
    public void redo() {
        step(history::redo);
    }

    /// Whether there is a step to take back.
    public boolean canUndo() {
        return history.canUndo();
    }

    /// Whether a step was taken back.
    public boolean canRedo() {
        return history.canRedo();
    }

    /// What is to be said now, most urgent first.
    public List<Remark> remarks() {
        return inspector.remarks().shown();
    }

    /// What is to be said at a place.
    public Optional<Remark> remark(Path path) {
        return inspector.remarks().at(path);
    }

    /// Says that what was typed at a place is no value; it holds until the place is set.
    public void refuse(Path path, String message) {
        inspector.refuse(path, message, value());
    }

    /// Says that a person has been at a place, which may be blamed for being empty from now on.
    public void visit(Path path) {
        inspector.visit(path, value());
    }

    /// Blames every place that is wrong, visited or not.
    public void reveal() {
        inspector.reveal(value());
    }

    /// Marks the fields that the server refused, each until it changes.
    public void mark(List<Status.Violation> violations) {
        inspector.mark(violations, value());
    }

    /// Takes what a closer look at the value found, in place of what the look before found.
    public void judge(List<Check.Finding> findings) {
        inspector.judge(findings, value());
    }

    private void put(Path path, Value value, String where) {
        inspector.remarks().accept(path);
        var next = path.in(value()).isPresent()
                ? Places.put(value(), path, value)
                : contract.insert(value(), path, value, schemas);
        commit(new Draft.Formed(next), where);
    }

    private void step(Runnable step) {
        var before = value();
        step.run();
        inspector.inspect(before, value());
    }

    private void commit(Draft next, String where) {
        var before = value();
        var same = next instanceof Draft.Formed && next.value().equals(before) && broken().isEmpty();
        if (!same) {
            history.change(next, where);
        }
        inspector.inspect(before, value());
    }
}
