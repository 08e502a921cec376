package dev.sextant.grpc.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Groups things that need each other, directly or around, and puts what is needed first (Kosaraju). Deep chains take
/// no
/// stack.
final class Components<T> {
    private final Map<T, Set<T>> needs;
    private final Map<T, Set<T>> neededBy = new HashMap<>();

    private Components(Map<T, Set<T>> needs) {
        this.needs = needs;
        needs.forEach((user, used) -> used.forEach(
                one -> neededBy.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(user)));
    }

    /// The groups of a graph; what is needed but is no key is left out.
    static <T> List<List<T>> of(Map<T, Set<T>> needs) {
        return new Components<>(needs).groups();
    }

    private List<List<T>> groups() {
        var finished = new ArrayList<T>();
        var seen = new LinkedHashSet<T>();
        needs.keySet().forEach(start -> walk(start, this::neededBy, seen, finished));
        var groups = new ArrayList<List<T>>();
        var placed = new LinkedHashSet<T>();
        for (var start : finished.reversed()) {
            var group = new ArrayList<T>();
            walk(start, one -> needs.getOrDefault(one, Set.of()), placed, group);
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private Set<T> neededBy(T thing) {
        return neededBy.getOrDefault(thing, Set.of());
    }

    /// Adds what can be reached from a start to the finished, each behind what is reached from it.
    private void walk(T start, Function<T, Set<T>> next, Set<T> seen, List<T> finished) {
        if (!needs.containsKey(start) || !seen.add(start)) {
            return;
        }
        var path = new ArrayDeque<T>(List.of(start));
        var open = new ArrayDeque<Iterator<T>>(List.of(next.apply(start).iterator()));
        while (!path.isEmpty()) {
            var steps = open.getLast();
            if (!steps.hasNext()) {
                finished.add(path.removeLast());
                open.removeLast();
                continue;
            }
            var step = steps.next();
            if (needs.containsKey(step) && seen.add(step)) {
                path.addLast(step);
                open.addLast(next.apply(step).iterator());
            }
        }
    }
}
