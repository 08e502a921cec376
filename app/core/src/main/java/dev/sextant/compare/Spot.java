package dev.sextant.compare;

import dev.sextant.schema.Path;
import java.util.List;

/// A place in both of two values: its path for a person, the same with `[*]` for any element, and the outermost element
/// that it lies in, blank where it lies in none.
public record Spot(String where, String shape, String element) {
    /// The whole value.
    static final Spot ROOT = new Spot("", "", "");

    Spot member(String name) {
        var step = new Path(List.of(new Path.Step.Member(name))).toString();
        var dot = step.startsWith("[") ? "" : ".";
        return new Spot(joined(where, dot, step), joined(shape, dot, step), element);
    }

    Spot element(String words) {
        var here = where + "[" + words + "]";
        return new Spot(here, shape + "[*]", element.isEmpty() ? here : element);
    }

    /// The path within the outermost element; the whole path where there is none.
    public String within() {
        var rest = where.substring(element.length());
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }

    private static String joined(String path, String dot, String step) {
        return path.isEmpty() ? step : path + dot + step;
    }
}
