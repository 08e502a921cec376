package dev.sextant.samples.server;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Finds the file that declares a symbol or an extension.
final class SymbolIndex {
    private final Map<String, FileDescriptorProto> files = new HashMap<>();
    private final Map<String, FileDescriptorProto> symbols = new HashMap<>();
    private final Map<String, Map<Integer, FileDescriptorProto>> extensions = new HashMap<>();

    SymbolIndex(Contract contract) {
        for (FileDescriptorProto file : contract.files()) {
            files.put(file.getName(), file);
            index(file);
        }
    }

    Optional<FileDescriptorProto> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Optional<FileDescriptorProto> declaring(String symbol) {
        return Optional.ofNullable(symbols.get(symbol));
    }

    Optional<FileDescriptorProto> extending(String type, int number) {
        return Optional.ofNullable(extensionsOf(type).get(number));
    }

    /// The extension numbers of a message, ascending; empty for a message without any.
    Optional<List<Integer>> extensionNumbers(String type) {
        return symbols.containsKey(type)
                ? Optional.of(List.copyOf(extensionsOf(type).keySet()))
                : Optional.empty();
    }

    /// A file and all that it imports, the file first.
    SequencedMap<String, FileDescriptorProto> withImports(FileDescriptorProto file) {
        var reached = new LinkedHashMap<String, FileDescriptorProto>();
        reach(file, reached);
        return reached;
    }

    private void reach(FileDescriptorProto file, Map<String, FileDescriptorProto> reached) {
        if (reached.putIfAbsent(file.getName(), file) == null) {
            file.getDependencyList().forEach(name -> file(name).ifPresent(found -> reach(found, reached)));
        }
    }

    private Map<Integer, FileDescriptorProto> extensionsOf(String type) {
        return extensions.getOrDefault(type, new TreeMap<>());
    }

    private void index(FileDescriptorProto file) {
        String scope = file.getPackage();
        file.getMessageTypeList().forEach(message -> index(message, scope, file));
        file.getEnumTypeList().forEach(enumeration -> index(enumeration, scope, file));
        file.getExtensionList().forEach(extension -> indexExtension(extension, scope, file));
        file.getServiceList().forEach(service -> {
            String name = qualified(scope, service.getName());
            symbols.put(name, file);
            service.getMethodList().forEach(method -> symbols.put(qualified(name, method.getName()), file));
        });
    }

    private void index(DescriptorProto message, String scope, FileDescriptorProto file) {
        String name = qualified(scope, message.getName());
        symbols.put(name, file);
        message.getFieldList().forEach(field -> symbols.put(qualified(name, field.getName()), file));
        message.getOneofDeclList().forEach(oneof -> symbols.put(qualified(name, oneof.getName()), file));
        message.getNestedTypeList().forEach(nested -> index(nested, name, file));
        message.getEnumTypeList().forEach(enumeration -> index(enumeration, name, file));
        message.getExtensionList().forEach(extension -> indexExtension(extension, name, file));
    }

    private void index(EnumDescriptorProto enumeration, String scope, FileDescriptorProto file) {
        symbols.put(qualified(scope, enumeration.getName()), file);
        enumeration.getValueList().forEach(value -> symbols.put(qualified(scope, value.getName()), file));
    }

    private void indexExtension(FieldDescriptorProto extension, String scope, FileDescriptorProto file) {
        symbols.put(qualified(scope, extension.getName()), file);
        String extended = extension.getExtendee().substring(1);
        extensions.computeIfAbsent(extended, type -> new TreeMap<>()).put(extension.getNumber(), file);
    }

    private static String qualified(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }
}
