package dev.sextant.jq;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A program taken apart: the plain path it begins with, which can be walked without reading all of a body into memory,
/// and what is done with each value found there.
record Approach(List<Step> steps, String rest) {
    private static final Pattern STEP = Pattern.compile(
            "\\.?\\[\\s*]|\\.?\\[\\s*(\\d{1,9})\\s*]|\\.?\\[\\s*\"([^\"\\\\]*)\"\\s*]|\\.([A-Za-z_]\\w*)|\\.\"([^\"\\\\]*)\"");
    private static final Pattern END = Pattern.compile("\\s*(\\||$)");

    Approach {
        steps = List.copyOf(steps);
    }

    /// One move down.
    sealed interface Step {
        /// Into a member; of what has none, null.
        record Member(String name) implements Step {}

        /// Into an element, from 0; where there is none, null.
        record Element(int index) implements Step {}

        /// Into every element or member, one after another.
        record Each() implements Step {}
    }

    /// Takes a program apart; without steps when it does not begin with a plain path.
    static Approach of(String program) {
        var text = program.strip();
        var steps = new ArrayList<Step>();
        var matcher = STEP.matcher(text);
        var at = 0;
        while (matcher.find(at) && matcher.start() == at) {
            steps.add(step(matcher.group(1), firstOf(matcher.group(2), matcher.group(3), matcher.group(4))));
            at = matcher.end();
        }
        var end = END.matcher(text);
        if (steps.isEmpty() || !text.startsWith(".") || !end.find(at) || end.start() != at) {
            return new Approach(List.of(), text);
        }
        var rest = text.substring(end.end()).strip();
        return new Approach(steps, rest.isEmpty() && end.group(1).isEmpty() ? "." : rest);
    }

    private static Step step(@org.jspecify.annotations.Nullable String index, String name) {
        if (index != null) {
            return new Step.Element(Integer.parseInt(index));
        }
        return name.isEmpty() ? new Step.Each() : new Step.Member(name);
    }

    private static String firstOf(@org.jspecify.annotations.Nullable String... groups) {
        for (var group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }
}
