package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import dev.sextant.catalog.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A contract as it was read, before it is linked: from where, in a word; the services it offers; its files by import
/// path; what went wrong.
public record Gathered(
        String origin, List<String> services, SequencedMap<String, FileDescriptorProto> files, List<Problem> problems) {
    public Gathered {
        services = List.copyOf(services);
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
        problems = List.copyOf(problems);
    }

    /// The contract of these files, with every service that they define.
    public static Gathered of(String origin, Map<String, FileDescriptorProto> files, List<Problem> problems) {
        var services = files.values().stream()
                .flatMap(file -> services(file).stream())
                .distinct()
                .toList();
        return new Gathered(origin, services, new LinkedHashMap<>(files), problems);
    }

    /// The full names of the services that a file defines.
    public static List<String> services(FileDescriptorProto file) {
        var scope = file.getPackage().isEmpty() ? "" : file.getPackage() + ".";
        return file.getServiceList().stream()
                .map(service -> scope + service.getName())
                .toList();
    }
}
