package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.UnknownFieldSet;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;

/// Messages in protobuf's JSON to the letter (protobuf.dev, ProtoJSON format), for programs to read: unknown fields are
/// left out, and what it has no form for is not written.
public sealed interface ProtoJson {
    /// A message as that JSON.
    record Written(Value value) implements ProtoJson {}

    /// A message that cannot be said in it, and why.
    record Unwritable(String why) implements ProtoJson {}

    /// Writes a message; an `Any` is unpacked with these types.
    static ProtoJson of(MessageOrBuilder message, MessageTypes types) {
        var strict = new Strict(new ArrayList<>());
        var value = new Decoder(types, strict).value(message);
        return strict.faults.isEmpty() ? new Written(value) : new Unwritable(strict.faults.getFirst());
    }

    /// The form of that JSON, with what it could not say.
    record Strict(List<String> faults) implements Form {
        @Override
        public String name(FieldDescriptor field) {
            return field.isExtension() ? Decoder.name(field) : field.getJsonName();
        }

        @Override
        public UnknownFieldSet unknown(MessageOrBuilder message) {
            return UnknownFieldSet.getDefaultInstance();
        }

        @Override
        public void lacks(String why) {
            faults.add(why);
        }
    }
}
