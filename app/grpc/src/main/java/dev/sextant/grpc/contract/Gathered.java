package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import dev.sextant.catalog.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// A contract as it was read, before it is linked: from where, in a word; the services it offers; its files by import
/// path; the imports that a server refused to serve, with its words; what else went wrong.
public record Gathered(
        String origin,
        List<String> services,
        SequencedMap<String, FileDescriptorProto> files,
        Map<String, String> unserved,
        List<Problem> problems) {
    public Gathered {
        services = List.copyOf(services);
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
        unserved = Map.copyOf(unserved);
        problems = List.copyOf(problems);
    }

    /// A contract that no server was asked for.
    public Gathered(
            String origin,
            List<String> services,
            SequencedMap<String, FileDescriptorProto> files,
            List<Problem> problems) {
        this(origin, services, files, Map.of(), problems);
    }

    /// The same with these files for what it lacks, and what went wrong with them.
    public Gathered mendedBy(Map<String, FileDescriptorProto> others, List<Problem> more) {
        var all = new LinkedHashMap<>(files);
        others.forEach(all::putIfAbsent);
        var found = new ArrayList<>(problems);
        found.addAll(more);
        return new Gathered(origin, services, all, unserved, found);
    }

    /// Imports of its files that lead to none of them and do not come with Sextant.
    public Set<String> wanted() {
        return files.values().stream()
                .flatMap(file -> file.getDependencyList().stream())
                .filter(name -> !files.containsKey(name) && Bundled.file(name).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
