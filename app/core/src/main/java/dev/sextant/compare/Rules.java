package dev.sextant.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How values are compared: by which member the elements of an array are told apart, by the path of the array, and
/// which paths are ignored. A blank member means that equal elements are matched. In a path `[*]` stands for any
/// element; `*.name` is the member of that name anywhere.
public record Rules(Map<String, String> keys, List<String> ignored) {
    /// Elements are told apart by the first usual member that does, and nothing is ignored.
    public static final Rules NONE = new Rules(Map.of(), List.of());

    /// What stands before the name of a header that is ignored.
    private static final String HEADER = "header ";

    /// Members that tell elements apart where nobody said which.
    static final List<String> USUAL_KEYS = List.of("id", "uuid", "uid", "key", "name", "digest", "code", "path");

    public Rules {
        keys = Map.copyOf(keys);
        ignored = List.copyOf(ignored);
    }

    /// These rules and another path to be ignored.
    public Rules ignoring(String path) {
        var more = new ArrayList<>(ignored);
        more.add(path);
        return new Rules(keys, more);
    }

    /// These rules with a key for an array.
    public Rules keyed(String array, String member) {
        var more = new TreeMap<>(keys);
        more.put(array, member);
        return new Rules(more, ignored);
    }

    /// These rules and another header to be ignored.
    public Rules ignoringHeader(String name) {
        return ignoring(HEADER + name);
    }

    /// These rules without one that was made before, a path or the words of a header.
    public Rules minding(String path) {
        return new Rules(
                keys, ignored.stream().filter(rule -> !rule.equals(path)).toList());
    }

    boolean ignoresHeader(String name) {
        return ignored.contains(HEADER + name);
    }

    boolean ignores(String path) {
        return ignored.stream()
                .anyMatch(rule -> rule.startsWith("*.")
                        ? path.equals(rule.substring(2)) || path.endsWith(rule.substring(1))
                        : path.equals(rule) || path.startsWith(rule + ".") || path.startsWith(rule + "["));
    }
}
