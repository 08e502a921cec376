package dev.sextant.grpc.contract;

import build.buf.validate.ValidateProto;
import com.google.api.AnnotationsProto;
import com.google.api.ClientProto;
import com.google.api.FieldBehaviorProto;
import com.google.api.HttpProto;
import com.google.api.ResourceProto;
import com.google.protobuf.AnyProto;
import com.google.protobuf.ApiProto;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.FieldMaskProto;
import com.google.protobuf.SourceContextProto;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.TypeProto;
import com.google.protobuf.WrappersProto;
import com.google.rpc.CodeProto;
import com.google.rpc.ErrorDetailsProto;
import com.google.rpc.StatusProto;
import com.google.type.DateProto;
import com.google.type.MoneyProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Files that come with Sextant: protobuf's own, and the google.api, google.rpc and buf.validate ones that contracts
/// import from outside.
final class Bundled {
    private static final Map<String, FileDescriptor> FILES = List.of(
                    AnyProto.getDescriptor(),
                    ApiProto.getDescriptor(),
                    DescriptorProtos.getDescriptor(),
                    DurationProto.getDescriptor(),
                    EmptyProto.getDescriptor(),
                    FieldMaskProto.getDescriptor(),
                    SourceContextProto.getDescriptor(),
                    StructProto.getDescriptor(),
                    TimestampProto.getDescriptor(),
                    TypeProto.getDescriptor(),
                    WrappersProto.getDescriptor(),
                    AnnotationsProto.getDescriptor(),
                    ClientProto.getDescriptor(),
                    FieldBehaviorProto.getDescriptor(),
                    HttpProto.getDescriptor(),
                    ResourceProto.getDescriptor(),
                    CodeProto.getDescriptor(),
                    ErrorDetailsProto.getDescriptor(),
                    StatusProto.getDescriptor(),
                    DateProto.getDescriptor(),
                    MoneyProto.getDescriptor(),
                    ValidateProto.getDescriptor())
            .stream()
            .collect(Collectors.toUnmodifiableMap(FileDescriptor::getFullName, Function.identity()));

    private static final Map<String, String> DEFINERS = definers();

    private Bundled() {}

    private static Map<String, String> definers() {
        var definers = new HashMap<String, String>();
        FILES.forEach((name, file) -> Symbols.of(file.toProto()).defined().forEach(type -> definers.put(type, name)));
        return Map.copyOf(definers);
    }

    /// The file of this import path.
    static Optional<FileDescriptorProto> file(String name) {
        return Optional.ofNullable(FILES.get(name)).map(FileDescriptor::toProto);
    }

    /// The file that defines this type.
    static Optional<FileDescriptorProto> defining(String type) {
        return Optional.ofNullable(DEFINERS.get(type)).flatMap(Bundled::file);
    }

    /// All of them.
    static Iterable<FileDescriptor> files() {
        return FILES.values();
    }
}
