package dev.sextant.grpc.contract;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.rules.Rules;
import dev.sextant.schema.Field;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Value;

/// What a descriptor says about a field beyond its shape: presence, comment, oneof, default,
/// google.api.field_behavior, and what buf.validate adds to these.
record FieldNotes(Comments comments) {

    Field.Presence presence(FieldDescriptor field) {
        if (field.isRequired()
                || behaves(field, FieldBehavior.REQUIRED)
                || Rules.of(field).required()) {
            return Field.Presence.REQUIRED;
        }
        return field.hasPresence() ? Field.Presence.OPTIONAL : Field.Presence.IMPLICIT;
    }

    Notes of(FieldDescriptor field) {
        var notes = Notes.doc(doc(field));
        var oneof = field.getRealContainingOneof();
        if (oneof != null) {
            notes = notes.withGroup(oneof.getName());
        }
        if (field.getOptions().getDeprecated()) {
            notes = notes.with(Notes.Trait.DEPRECATED);
        }
        if (behaves(field, FieldBehavior.OUTPUT_ONLY)) {
            notes = notes.with(Notes.Trait.READ_ONLY).with(Notes.Trait.IGNORED);
        }
        if (behaves(field, FieldBehavior.INPUT_ONLY)) {
            notes = notes.with(Notes.Trait.WRITE_ONLY);
        }
        var sample = Rules.of(field).sample();
        notes = sample.isPresent() ? notes.withSample(sample.get()) : notes;
        return field.hasDefaultValue() ? notes.withPreset(preset(field)) : notes;
    }

    /// The comment, and what the contract says of the field that no other mark shows.
    private String doc(FieldDescriptor field) {
        var doc = comments.at(field.getFullName());
        return behaves(field, FieldBehavior.IMMUTABLE)
                ? (doc + "\n\nImmutable: what it is created with stays.").strip()
                : doc;
    }

    private static Value preset(FieldDescriptor field) {
        var value = Decoder.scalar(field, field.getDefaultValue());
        var integer = field.getJavaType() == FieldDescriptor.JavaType.LONG;
        return integer && value instanceof Value.Text(var digits) ? new Value.Num(digits) : value;
    }

    private static boolean behaves(FieldDescriptor field, FieldBehavior behavior) {
        return field.getOptions().getExtension(FieldBehaviorProto.fieldBehavior).contains(behavior);
    }
}
