package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.sextant.catalog.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Joins files as far as they can be: imports that were left out are found by the types they define, missing types are
/// invented, a file that is wrong in itself is left out and named.
final class Linker {
    private final Map<String, FileDescriptorProto> files;
    private final Map<String, Symbols> symbols = new HashMap<>();
    private final Map<String, String> definers = new HashMap<>();
    private final Map<String, Optional<FileDescriptor>> linked = new LinkedHashMap<>();
    private final Map<String, FileDescriptor> invented = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Linker(Map<String, FileDescriptorProto> files) {
        this.files = files;
        files.forEach((name, file) -> {
            var found = Symbols.of(file);
            symbols.put(name, found);
            found.defined().forEach(symbol -> definers.putIfAbsent(symbol, name));
        });
    }

    /// Links every file, given by name.
    static Linked link(Map<String, FileDescriptorProto> files) {
        var linker = new Linker(files);
        files.keySet().forEach(linker::file);
        var all = linker.linked.values().stream().flatMap(Optional::stream).toList();
        return new Linked(all, linker.invented.keySet(), linker.problems);
    }

    private Optional<FileDescriptor> file(String name) {
        var known = linked.get(name);
        if (known != null) {
            return known;
        }
        var file = files.get(name);
        if (file == null || !open.add(name)) {
            return Optional.empty();
        }
        var built = build(file, imports(file));
        linked.put(name, built);
        return built;
    }

    private Map<String, FileDescriptor> imports(FileDescriptorProto file) {
        var imports = new LinkedHashMap<String, FileDescriptor>();
        file.getDependencyList().forEach(name -> file(name).ifPresent(found -> imports.put(name, found)));
        var needed = symbols.getOrDefault(file.getName(), Symbols.of(file)).needed();
        needed.forEach((symbol, sort) -> {
            var definer = Optional.ofNullable(definers.get(symbol))
                    .flatMap(this::file)
                    .orElseGet(() -> invent(symbol, sort, file.getName()));
            imports.put(definer.getName(), definer);
        });
        return imports;
    }

    private Optional<FileDescriptor> build(FileDescriptorProto file, Map<String, FileDescriptor> imports) {
        var lean = file.toBuilder()
                .clearSourceCodeInfo()
                .clearDependency()
                .clearPublicDependency()
                .clearWeakDependency()
                .clearOptionDependency()
                .addAllDependency(imports.keySet())
                .build();
        try {
            return Optional.of(FileDescriptor.buildFrom(lean, imports.values().toArray(FileDescriptor[]::new), true));
        } catch (DescriptorValidationException | IllegalArgumentException e) {
            problems.add(Problem.warning(
                            "`%s` could not be read.".formatted(file.getName()),
                            "It contradicts itself: %s.".formatted(e.getMessage()),
                            "What it defines is left out; the rest works.")
                    .at(file.getName()));
            return Optional.empty();
        }
    }

    private FileDescriptor invent(String symbol, Symbols.Sort sort, String user) {
        return invented.computeIfAbsent(symbol, name -> {
            problems.add(Problem.warning(
                            "The type `%s` is missing.".formatted(name),
                            "`%s` uses it, and no file of the server defines it.".formatted(user),
                            "Its fields are shown by number.")
                    .at(user));
            return built(Invented.file(name, sort));
        });
    }

    private static FileDescriptor built(FileDescriptorProto file) {
        try {
            return FileDescriptor.buildFrom(file, new FileDescriptor[0]);
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException("a file of our own is wrong", e);
        }
    }
}
