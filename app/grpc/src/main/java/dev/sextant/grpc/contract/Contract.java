package dev.sextant.grpc.contract;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import dev.sextant.grpc.codec.MessageTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The linked types and services of a source; types that come with Sextant fill its gaps.
final class Contract implements MessageTypes {
    private final Map<String, Descriptor> messages = new HashMap<>();
    private final Map<String, ServiceDescriptor> services = new HashMap<>();
    private final Map<String, List<FieldDescriptor>> extensionsOf = new HashMap<>();
    private final ExtensionRegistry registry = ExtensionRegistry.newInstance();
    private final Set<String> missing;

    Contract(Linked linked) {
        missing = linked.missing().keySet();
        linked.files().forEach(this::add);
        Bundled.files().forEach(file -> file.getMessageTypes().forEach(this::add));
    }

    private void add(FileDescriptor file) {
        file.getMessageTypes().forEach(this::add);
        file.getExtensions().forEach(this::extend);
        file.getServices().forEach(service -> services.putIfAbsent(service.getFullName(), service));
    }

    private void add(Descriptor message) {
        if (messages.putIfAbsent(message.getFullName(), message) == null) {
            message.getNestedTypes().forEach(this::add);
            message.getExtensions().forEach(this::extend);
        }
    }

    private void extend(FieldDescriptor extension) {
        extensionsOf.merge(extension.getContainingType().getFullName(), List.of(extension), Contract::joined);
        if (extension.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            registry.add(extension, DynamicMessage.getDefaultInstance(extension.getMessageType()));
        } else {
            registry.add(extension);
        }
    }

    private static List<FieldDescriptor> joined(List<FieldDescriptor> some, List<FieldDescriptor> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Optional<ServiceDescriptor> service(String fullName) {
        return Optional.ofNullable(services.get(fullName));
    }

    /// Whether a type only stands in for one that nobody defines.
    boolean isMissing(EnumDescriptor type) {
        return missing.contains(type.getFullName());
    }

    /// Whether a message only stands in for one that nobody defines.
    boolean isMissing(Descriptor type) {
        return missing.contains(type.getFullName());
    }

    /// The extensions of a message, in the order they were met.
    List<FieldDescriptor> extensionsOf(Descriptor extended) {
        return extensionsOf.getOrDefault(extended.getFullName(), List.of());
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
