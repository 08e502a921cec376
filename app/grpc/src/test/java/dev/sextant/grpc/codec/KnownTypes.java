package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The types of some files.
public final class KnownTypes implements MessageTypes {
    private final Map<String, Descriptor> messages = new HashMap<>();
    private final List<FieldDescriptor> extensions = new ArrayList<>();
    private final ExtensionRegistry registry = ExtensionRegistry.newInstance();

    /// The types of these files alone, not of what they import.
    public KnownTypes(FileDescriptor... files) {
        for (var file : files) {
            file.getMessageTypes().forEach(this::add);
            file.getExtensions().forEach(this::extend);
        }
    }

    private void add(Descriptor type) {
        messages.put(type.getFullName(), type);
        type.getNestedTypes().forEach(this::add);
        type.getExtensions().forEach(this::extend);
    }

    private void extend(FieldDescriptor extension) {
        extensions.add(extension);
        if (extension.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            registry.add(extension, DynamicMessage.getDefaultInstance(extension.getMessageType()));
        } else {
            registry.add(extension);
        }
    }

    List<FieldDescriptor> extensionsOf(Descriptor extended) {
        return extensions.stream()
                .filter(extension -> extension.getContainingType().equals(extended))
                .toList();
    }

    @Override
    public Optional<Descriptor> message(String fullName) {
        return Optional.ofNullable(messages.get(fullName));
    }

    @Override
    public ExtensionRegistry extensions() {
        return registry;
    }

    @Override
    public Optional<FieldDescriptor> extension(Descriptor extended, String fullName) {
        return extensionsOf(extended).stream()
                .filter(extension -> extension.getFullName().equals(fullName))
                .findFirst();
    }
}
