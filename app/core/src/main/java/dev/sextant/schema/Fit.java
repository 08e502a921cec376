package dev.sextant.schema;

import java.util.List;

/// Tells which of several shapes a value has: by the discriminator where there is one, else the shape it breaks the
/// least.
public final class Fit {
    private Fit() {}

    /// The index of the best choice, the first of equals; -1 when there is none to choose.
    public static int of(Value value, Schema.OneOf oneOf, Types types) {
        var tagged = tagged(value, oneOf);
        return tagged >= 0 ? tagged : closest(value, oneOf, types);
    }

    private static int tagged(Value value, Schema.OneOf oneOf) {
        if (value instanceof Value.Struct struct
                && struct.get(oneOf.discriminator()).orElse(Value.Null.NULL) instanceof Value.Text(var tag)) {
            var tags = oneOf.choices().stream().map(Schema.Choice::tag).toList();
            return tag.isBlank() ? -1 : tags.indexOf(tag);
        }
        return -1;
    }

    private static int closest(Value value, Schema.OneOf oneOf, Types types) {
        var choices = oneOf.choices();
        var attempts = new Attempts(types);
        var best = -1;
        var fewest = Integer.MAX_VALUE;
        for (var index = 0; index < choices.size(); index++) {
            var schema = choices.get(index).schema();
            var findings = attempts.of(value, schema).map(List::size).orElse(fewest);
            if (findings < fewest && !types.deref(schema).equals(oneOf)) {
                fewest = findings;
                best = index;
            }
        }
        return best;
    }
}
