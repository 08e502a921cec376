package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.UnknownFieldSet;

/// What is shown of a message where protobuf's JSON leaves a choice or has no words.
interface Form {
    /// Everything, by the names of the .proto file: what JSON has no words for is shown all the same.
    Form COMPLETE = new Form() {
        @Override
        public String name(FieldDescriptor field) {
            return Decoder.name(field);
        }

        @Override
        public UnknownFieldSet unknown(MessageOrBuilder message) {
            return message.getUnknownFields();
        }

        @Override
        public void lacks(String why) {
            // It is shown by its fields or bytes.
        }
    };

    /// The key of a field.
    String name(FieldDescriptor field);

    /// The unknown fields that are shown.
    UnknownFieldSet unknown(MessageOrBuilder message);

    /// Hears of what protobuf's JSON cannot say.
    void lacks(String why);
}
