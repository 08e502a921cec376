package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.ExtensionRegistry;
import java.util.Optional;

/// The protobuf types that are known while a message is read or written.
public interface MessageTypes {
    /// The message type of this full name.
    Optional<Descriptor> message(String fullName);

    /// Every extension that is known, for parsing.
    ExtensionRegistry extensions();

    /// The extension of this full name, if it extends that message.
    Optional<FieldDescriptor> extension(Descriptor extended, String fullName);
}
