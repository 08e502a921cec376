package dev.sextant.compare;

import dev.sextant.schema.Value;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Compares two arrays: elements are matched by their key, or else by being equal, and what then stands in another
/// order has moved.
final class ArrayComparison {
    /// Elements that are looked at to see what could tell them all apart.
    private static final int SAMPLE = 200;

    private final ValueComparison whole;
    private final Rules rules;
    private final Spot spot;

    ArrayComparison(ValueComparison whole, Rules rules, Spot spot) {
        this.whole = whole;
        this.rules = rules;
        this.spot = spot;
    }

    void compare(List<Value> before, List<Value> after) {
        var key = key(before, after);
        if (!whole.hasPaired(spot)) {
            whole.paired(new Pairing(spot.shape(), key.orElse(""), choices(before, after)));
        }
        if (key.isPresent()) {
            byKey(
                    key.get(),
                    keyed(key.get(), before).orElseThrow(),
                    keyed(key.get(), after).orElseThrow());
        } else {
            byEquality(before, after);
        }
    }

    private Optional<String> key(List<Value> before, List<Value> after) {
        var chosen = rules.keys().get(spot.shape());
        var candidates = chosen == null ? Rules.USUAL_KEYS : List.of(chosen);
        return candidates.stream()
                .filter(name ->
                        keyed(name, before).isPresent() && keyed(name, after).isPresent())
                .findFirst();
    }

    /// Members of the first element that tell the first elements of both arrays apart.
    private static List<String> choices(List<Value> before, List<Value> after) {
        var some = before.stream().limit(SAMPLE).toList();
        var others = after.stream().limit(SAMPLE).toList();
        return Stream.concat(some.stream(), others.stream())
                .findFirst()
                .map(first -> first instanceof Value.Struct(var members) ? members.keySet() : Set.<String>of())
                .orElse(Set.of())
                .stream()
                .filter(name ->
                        keyed(name, some).isPresent() && keyed(name, others).isPresent())
                .toList();
    }

    /// The elements by their key, with their index; empty when it does not tell them all apart.
    private static Optional<Map<Value, Element>> keyed(String name, List<Value> values) {
        var elements = new LinkedHashMap<Value, Element>();
        for (var i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof Value.Struct struct)) {
                return Optional.empty();
            }
            var key = struct.get(name).filter(ArrayComparison::isScalar);
            if (key.isEmpty() || elements.put(key.get(), new Element(i, struct)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(elements);
    }

    private record Element(int index, Value value) {}

    private static boolean isScalar(Value value) {
        return value instanceof Value.Text || value instanceof Value.Num;
    }

    private void byKey(String name, Map<Value, Element> before, Map<Value, Element> after) {
        var moved = outOfOrder(before.keySet().stream()
                .flatMap(key -> Optional.ofNullable(after.get(key)).stream())
                .mapToInt(Element::index)
                .toArray());
        before.forEach((key, element) -> {
            var at = spot.element(name + "=" + words(key));
            var now = after.get(key);
            if (now == null) {
                whole.removed(at, element.value());
                return;
            }
            if (moved.contains(now.index())) {
                whole.note(new Change.Moved(at, element.index(), now.index()));
            }
            whole.compare(at, element.value(), now.value());
        });
        after.forEach((key, element) -> {
            if (!before.containsKey(key)) {
                whole.added(spot.element(name + "=" + words(key)), element.value());
            }
        });
    }

    private static String words(Value key) {
        return switch (key) {
            case Value.Text(var text) -> text;
            case Value.Num(var digits) -> digits;
            default -> key.toString();
        };
    }

    private void byEquality(List<Value> before, List<Value> after) {
        var start = 0;
        while (start < Math.min(before.size(), after.size())
                && ValueComparison.same(before.get(start), after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && ValueComparison.same(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        middle(before, after, start, end);
    }

    private void middle(List<Value> before, List<Value> after, int start, int end) {
        var places = new HashMap<Value, Deque<Integer>>();
        for (var i = start; i < after.size() - end; i++) {
            places.computeIfAbsent(after.get(i), _ -> new ArrayDeque<>()).add(i);
        }
        var matches = new LinkedHashMap<Integer, Integer>();
        var left = new ArrayDeque<Integer>();
        for (var i = start; i < before.size() - end; i++) {
            var same = places.get(before.get(i));
            if (same == null || same.isEmpty()) {
                left.add(i);
            } else {
                matches.put(i, same.removeFirst());
            }
        }
        var moved =
                outOfOrder(matches.values().stream().mapToInt(Integer::intValue).toArray());
        matches.forEach((from, to) -> {
            if (moved.contains(to)) {
                whole.note(new Change.Moved(spot.element(Integer.toString(from)), from, to));
            }
        });
        var fresh = places.values().stream().flatMap(Deque::stream).sorted().toList();
        unmatched(before, after, left, new ArrayDeque<>(fresh));
    }

    private void unmatched(List<Value> before, List<Value> after, Deque<Integer> left, Deque<Integer> fresh) {
        while (!left.isEmpty() && !fresh.isEmpty()) {
            var from = left.removeFirst();
            var to = fresh.removeFirst();
            whole.compare(spot.element(Integer.toString(to)), before.get(from), after.get(to));
        }
        left.forEach(from -> whole.removed(spot.element(Integer.toString(from)), before.get(from)));
        fresh.forEach(to -> whole.added(spot.element(Integer.toString(to)), after.get(to)));
    }

    /// Those of the numbers that are not on a longest ascending way through them.
    static Set<Integer> outOfOrder(int[] numbers) {
        var tails = new int[numbers.length];
        var previous = new int[numbers.length];
        var length = 0;
        for (var i = 0; i < numbers.length; i++) {
            var low = 0;
            var high = length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (numbers[tails[middle]] < numbers[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        var out = new HashSet<>(Arrays.stream(numbers).boxed().toList());
        for (var at = length == 0 ? -1 : tails[length - 1]; at >= 0; at = previous[at]) {
            out.remove(numbers[at]);
        }
        return out;
    }
}
