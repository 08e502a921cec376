package dev.sextant.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where in a value something is: `workflow.labels["team"]`, `items[2].id`; the root is blank.
public record Path(List<Step> steps) {
    /// The value itself.
    public static final Path ROOT = new Path(List.of());

    /// Digits of an index at most.
    private static final int DIGITS = 9;

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]|\\[\"([^\"]*)\"]");
    private static final Pattern PLAIN = Pattern.compile("[^.\\[\\]\"]+");

    /// One move down.
    public sealed interface Step {
        /// What lies there in a value, if anything does.
        Optional<Value> in(Value value);

        /// Into a field or a member of a map.
        record Member(String name) implements Step {
            @Override
            public Optional<Value> in(Value value) {
                return value instanceof Value.Struct struct ? struct.get(name) : Optional.empty();
            }
        }

        /// Into an element of a list, from 0.
        record Element(int index) implements Step {
            @Override
            public Optional<Value> in(Value value) {
                return value instanceof Value.Items(var values) && index < values.size()
                        ? Optional.of(values.get(index))
                        : Optional.empty();
            }
        }
    }

    public Path {
        steps = List.copyOf(steps);
    }

    /// Reads the form that [#toString] writes, which is also how servers name fields in violations; what is not
    /// understood is skipped.
    public static Path parse(String text) {
        var steps = new ArrayList<Step>();
        var matcher = STEP.matcher(text);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                steps.add(index(matcher.group(2)));
            } else {
                steps.add(new Step.Member(matcher.group(1) != null ? matcher.group(1) : matcher.group(3)));
            }
        }
        return new Path(steps);
    }

    /// A number beyond any list is a name.
    private static Step index(String digits) {
        return digits.length() > DIGITS ? new Step.Member(digits) : new Step.Element(Integer.parseInt(digits));
    }

    /// This path and a field further.
    public Path member(String name) {
        return then(new Step.Member(name));
    }

    /// This path and an element further.
    public Path element(int index) {
        return then(new Step.Element(index));
    }

    /// This path and a step further.
    public Path then(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(longer);
    }

    /// This path and all steps of another, which starts here.
    public Path join(Path further) {
        var longer = new ArrayList<>(steps);
        longer.addAll(further.steps);
        return new Path(longer);
    }

    /// The path without its last step; of the root, the root.
    public Path parent() {
        return steps.isEmpty() ? ROOT : new Path(steps.subList(0, steps.size() - 1));
    }

    /// Whether this is the other path or lies below it.
    public boolean isWithin(Path other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /// What lies here in a value, if anything does.
    public Optional<Value> in(Value root) {
        var here = Optional.of(root);
        for (var step : steps) {
            here = here.flatMap(step::in);
        }
        return here;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            switch (step) {
                case Step.Element(var index) -> text.append('[').append(index).append(']');
                case Step.Member(var name)
                when PLAIN.matcher(name).matches() ->
                    text.append(text.isEmpty() ? "" : ".").append(name);
                case Step.Member(var name) -> text.append("[\"").append(name).append("\"]");
            }
        }
        return text.toString();
    }
}
