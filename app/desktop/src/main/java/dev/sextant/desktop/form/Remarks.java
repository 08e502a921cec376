package dev.sextant.desktop.form;

import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is to be said about a form. What nobody has filled in yet is not blamed before it was visited or sent.
final class Remarks {
    private final Map<Path, Remark> inputs = new LinkedHashMap<>();
    private final Map<Path, Remark> server = new LinkedHashMap<>();
    private final Set<Path> visited = new HashSet<>();
    private List<Remark> contract = List.of();
    private List<Remark> rules = List.of();
    private List<Remark> shown = List.of();
    private Map<Path, Remark> byPath = Map.of();
    private boolean revealed;

    List<Remark> shown() {
        return shown;
    }

    Optional<Remark> at(Path path) {
        return Optional.ofNullable(byPath.get(path));
    }

    void contract(List<Remark> remarks, Value value) {
        contract = List.copyOf(remarks);
        gather(value);
    }

    /// What a closer look found; it stands until the next look, so that nothing flickers while a person types.
    void rules(List<Remark> remarks, Value value) {
        rules = List.copyOf(remarks);
        gather(value);
    }

    void input(Remark remark, Value value) {
        inputs.put(remark.path(), remark);
        gather(value);
    }

    /// What the server blames, in place of what it blamed before.
    void server(List<Remark> remarks, Value value) {
        server.clear();
        remarks.forEach(remark -> server.merge(remark.path(), remark, Remarks::both));
        gather(value);
    }

    void accept(Path path) {
        inputs.remove(path);
    }

    void visit(Path path, Value value) {
        if (visited.add(path)) {
            gather(value);
        }
    }

    void reveal(Value value) {
        revealed = true;
        gather(value);
    }

    /// Forgets what was said about places that have changed.
    void changed(Value before, Value after) {
        server.keySet().removeIf(path -> !path.in(before).equals(path.in(after)));
        inputs.keySet().removeIf(path -> path.in(after).isEmpty());
    }

    private void gather(Value value) {
        var all = new ArrayList<Remark>(inputs.values());
        all.addAll(server.values());
        Stream.concat(contract.stream(), rules.stream())
                .filter(remark -> isDue(remark, value))
                .forEach(all::add);
        var first = new LinkedHashMap<Path, Remark>();
        Stream.of(Remark.Origin.values())
                .flatMap(origin -> all.stream().filter(remark -> remark.origin() == origin))
                .forEach(remark -> first.putIfAbsent(remark.path(), remark));
        byPath = first;
        shown = first.values().stream()
                .sorted(Comparator.comparing(Remark::origin))
                .toList();
    }

    private boolean isDue(Remark remark, Value value) {
        return revealed
                || visited.contains(remark.path())
                || !isBlank(remark.path().in(value));
    }

    private static boolean isBlank(Optional<Value> value) {
        return value.isEmpty() || value.get().equals(new Value.Text(""));
    }

    private static Remark both(Remark one, Remark other) {
        return new Remark(one.path(), one.message() + " " + other.message(), one.origin());
    }
}
