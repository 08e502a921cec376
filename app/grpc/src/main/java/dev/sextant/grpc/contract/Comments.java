package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Comments of the .proto files by full name of what they stand at, kept apart from the descriptors, which would carry
/// them at three times the memory.
final class Comments {
    private final Map<String, String> texts = new HashMap<>();

    private Comments() {}

    /// The comments of files whose server sent them along; most do not.
    static Comments of(Iterable<FileDescriptorProto> files) {
        var comments = new Comments();
        files.forEach(comments::read);
        return comments;
    }

    /// The comment at this full name, or blank. A symbol of an enumeration is named below it: `acme.Colour.RED`.
    String at(String fullName) {
        return texts.getOrDefault(fullName, "");
    }

    private void read(FileDescriptorProto file) {
        for (var location : file.getSourceCodeInfo().getLocationList()) {
            var text = text(location);
            if (!text.isEmpty()) {
                var name = named(file, location.getPathList());
                if (!name.isEmpty()) {
                    texts.putIfAbsent(name, text);
                }
            }
        }
    }

    private static String text(Location location) {
        var text = location.getLeadingComments().isBlank()
                ? location.getTrailingComments()
                : location.getLeadingComments();
        return text.lines()
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /// A path that no compiler wrote may lead nowhere.
    private static String named(FileDescriptorProto file, List<Integer> path) {
        try {
            return name(file, path);
        } catch (IndexOutOfBoundsException _) {
            return "";
        }
    }

    /// What a path of field numbers and indexes leads to (descriptor.proto, SourceCodeInfo.Location.path); blank when
    /// it is no named thing.
    private static String name(FileDescriptorProto file, List<Integer> path) {
        if (path.size() % 2 != 0 || path.isEmpty()) {
            return "";
        }
        var steps = path.iterator();
        int kind = steps.next();
        int index = steps.next();
        var name = switch (kind) {
            case FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER -> message(file.getMessageType(index), steps);
            case FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER -> enumeration(file.getEnumType(index), steps);
            case FileDescriptorProto.SERVICE_FIELD_NUMBER -> service(file.getService(index), steps);
            case FileDescriptorProto.EXTENSION_FIELD_NUMBER -> field(file.getExtension(index), steps);
            default -> "";
        };
        return name.isEmpty() || file.getPackage().isEmpty() ? name : file.getPackage() + "." + name;
    }

    private static String message(DescriptorProto message, Iterator<Integer> steps) {
        if (!steps.hasNext()) {
            return message.getName();
        }
        int kind = steps.next();
        int index = steps.next();
        var name = switch (kind) {
            case DescriptorProto.FIELD_FIELD_NUMBER -> field(message.getField(index), steps);
            case DescriptorProto.EXTENSION_FIELD_NUMBER -> field(message.getExtension(index), steps);
            case DescriptorProto.NESTED_TYPE_FIELD_NUMBER -> message(message.getNestedType(index), steps);
            case DescriptorProto.ENUM_TYPE_FIELD_NUMBER -> enumeration(message.getEnumType(index), steps);
            default -> "";
        };
        return name.isEmpty() ? "" : message.getName() + "." + name;
    }

    private static String enumeration(EnumDescriptorProto type, Iterator<Integer> steps) {
        if (!steps.hasNext()) {
            return type.getName();
        }
        int kind = steps.next();
        int index = steps.next();
        return kind == EnumDescriptorProto.VALUE_FIELD_NUMBER
                ? type.getName() + "." + type.getValue(index).getName()
                : "";
    }

    private static String service(ServiceDescriptorProto service, Iterator<Integer> steps) {
        if (!steps.hasNext()) {
            return service.getName();
        }
        int kind = steps.next();
        int index = steps.next();
        return kind == ServiceDescriptorProto.METHOD_FIELD_NUMBER
                ? service.getName() + "." + service.getMethod(index).getName()
                : "";
    }

    private static String field(FieldDescriptorProto field, Iterator<Integer> steps) {
        return steps.hasNext() ? "" : field.getName();
    }
}
