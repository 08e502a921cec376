package dev.sextant.schema;

/// Finds the schema that holds at a place of a value; where shapes are to choose from, a [Chooser] says which.
public record SchemaAt(Schema.Message root, Types types, Chooser chooser) {
    private static final int MOST_CHOICES = 64;

    /// Says which of several shapes holds at a place.
    @FunctionalInterface
    public interface Chooser {
        /// The index of the choice, or -1 for none.
        int choose(Path at, Schema.OneOf oneOf, Value value);
    }

    /// Chooses the shape that fits the value best.
    public static SchemaAt of(Schema.Message root, Types types) {
        return new SchemaAt(root, types, (_, oneOf, value) -> Fit.of(value, oneOf, types));
    }

    /// The schema at this path, never a `Ref` and never a `OneOf` with choices; [Schema.Any] where the contract says
    /// nothing.
    public Schema find(Path path, Value value) {
        Schema schema = root;
        var here = value;
        var at = Path.ROOT;
        for (var step : path.steps()) {
            schema = below(schema, step);
            here = step.in(here).orElse(Value.Null.NULL);
            at = at.then(step);
            schema = chosen(schema, at, here);
        }
        return schema;
    }

    private Schema below(Schema schema, Path.Step step) {
        return switch (schema) {
            case Schema.Message message
            when step instanceof Path.Step.Member(var name) ->
                message.field(name).map(Field::schema).orElse(new Schema.Any(""));
            case Schema.MapOf map when step instanceof Path.Step.Member -> map.value();
            case Schema.ListOf list when step instanceof Path.Step.Element -> list.element();
            case Schema.Message _, Schema.MapOf _, Schema.ListOf _ -> new Schema.Any("");
            case Schema.Scalar _, Schema.Enumeration _, Schema.OneOf _, Schema.Ref _, Schema.Any _ ->
                new Schema.Any("");
        };
    }

    /// Shapes to choose from may lead back to each other; where they do, the contract says nothing.
    private Schema chosen(Schema schema, Path at, Value value) {
        var named = types.deref(schema);
        for (var step = 0; named instanceof Schema.OneOf oneOf; step++) {
            var index = step < MOST_CHOICES ? chooser.choose(at, oneOf, value) : -1;
            named = index < 0
                    ? new Schema.Any(oneOf.name())
                    : types.deref(oneOf.choices().get(index).schema());
        }
        return named;
    }
}
