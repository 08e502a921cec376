package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.ExtensionRegistry;
import java.util.Optional;

/// The protobuf types that are known while a message is read or written.
public interface MessageTypes {
    /// No types but those of the message itself.
    MessageTypes NONE = new MessageTypes() {
        @Override
        public Optional<Descriptor> message(String fullName) {
            return Optional.empty();
        }

        @Override
        public ExtensionRegistry extensions() {
            return ExtensionRegistry.getEmptyRegistry();
        }

        @Override
        public Optional<FieldDescriptor> extension(Descriptor extended, String fullName) {
            return Optional.empty();
        }
    };

    /// The message type of this full name.
    Optional<Descriptor> message(String fullName);

    /// Every extension that is known, for parsing.
    ExtensionRegistry extensions();

    /// The extension of this full name, if it extends that message.
    Optional<FieldDescriptor> extension(Descriptor extended, String fullName);
}
