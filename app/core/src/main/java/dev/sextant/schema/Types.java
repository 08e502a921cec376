package dev.sextant.schema;

/// Names types: turns a [Schema.Ref] into the schema it stands for.
@FunctionalInterface
public interface Types {
    /// The type of this name; a [Schema.Ref] whose name nobody knows becomes [Schema.Any]. Never returns a `Ref`.
    Schema resolve(Schema.Ref ref);

    /// The schema itself, or what its name stands for.
    default Schema deref(Schema schema) {
        return schema instanceof Schema.Ref ref ? resolve(ref) : schema;
    }
}
