package dev.sextant.compare;

import java.util.List;

/// How the elements of an array were told apart: `array` is its path with `[*]` for any element, `key` the member,
/// blank
/// where equal elements were matched; `choices` are the members that could be keys.
public record Pairing(String array, String key, List<String> choices) {
    public Pairing {
        choices = List.copyOf(choices);
    }
}
