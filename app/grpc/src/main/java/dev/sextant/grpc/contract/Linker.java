package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.sextant.catalog.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Joins files as far as they can be: imports that were left out are found by the types they define, missing types are
/// invented, a file that is wrong in itself is left out and named.
final class Linker {
    private final SequencedMap<String, FileDescriptorProto> files;
    private final Map<String, Symbols> symbols = new HashMap<>();
    private final Map<String, String> definers = new HashMap<>();
    private final Map<String, FileDescriptor> linked = new LinkedHashMap<>();
    private final Map<String, Optional<FileDescriptor>> invented = new HashMap<>();
    private final Map<String, Set<String>> users = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Linker(SequencedMap<String, FileDescriptorProto> files) {
        this.files = files;
        files.forEach((name, file) -> {
            var found = Symbols.of(file);
            symbols.put(name, found);
            found.defined().forEach(symbol -> definers.putIfAbsent(symbol, name));
        });
    }

    /// Links every file, given by name.
    static Linked link(SequencedMap<String, FileDescriptorProto> files) {
        var linker = new Linker(Untangling.of(completed(files)));
        linker.files.values().forEach(linker::build);
        return new Linked(List.copyOf(linker.linked.values()), linker.users, linker.problems);
    }

    /// The files, and those that come with Sextant for types that they use and do not define.
    private static SequencedMap<String, FileDescriptorProto> completed(
            SequencedMap<String, FileDescriptorProto> files) {
        var all = new LinkedHashMap<>(files);
        var defined = new HashSet<String>();
        var open = new ArrayDeque<>(files.values());
        files.values().forEach(file -> defined.addAll(Symbols.of(file).defined()));
        while (!open.isEmpty()) {
            for (var type : Symbols.of(open.remove()).needed().keySet()) {
                Bundled.defining(type).filter(_ -> !defined.contains(type)).ifPresent(file -> {
                    if (all.putIfAbsent(file.getName(), file) == null) {
                        defined.addAll(Symbols.of(file).defined());
                        open.add(file);
                    }
                });
            }
        }
        return all;
    }

    /// Files come in the order in which they need each other, so that what a file imports is there.
    private Map<String, FileDescriptor> imports(FileDescriptorProto file) {
        var imports = new LinkedHashMap<String, FileDescriptor>();
        var needed = symbols.getOrDefault(file.getName(), Symbols.of(file)).needed();
        needed.forEach((symbol, sort) -> {
            var definer = Optional.ofNullable(definers.get(symbol)).map(linked::get);
            definer.or(() -> invent(symbol, sort, file.getName()))
                    .ifPresent(found -> imports.put(found.getName(), found));
        });
        return imports;
    }

    private void build(FileDescriptorProto file) {
        var imports = imports(file);
        var lean = file.toBuilder()
                .clearSourceCodeInfo()
                .clearDependency()
                .clearPublicDependency()
                .clearWeakDependency()
                .clearOptionDependency()
                .addAllDependency(imports.keySet())
                .build();
        try {
            linked.put(
                    file.getName(),
                    FileDescriptor.buildFrom(lean, imports.values().toArray(FileDescriptor[]::new), true));
        } catch (DescriptorValidationException | RuntimeException e) {
            // What no compiler made can break protobuf-java in many ways: a field without a type is a null there.
            problems.add(Problem.warning(
                            "`%s` could not be read.".formatted(file.getName()),
                            "It contradicts itself: %s.".formatted(e.getMessage()),
                            "What it defines is left out; the rest works.")
                    .at(file.getName()));
        }
    }

    /// Nothing is invented for what can be no name.
    private Optional<FileDescriptor> invent(String symbol, Symbols.Sort sort, String user) {
        var known = invented.computeIfAbsent(symbol, name -> built(Invented.file(name, sort)));
        if (known.isPresent()) {
            users.computeIfAbsent(symbol, _ -> new LinkedHashSet<>()).add(original(user));
        }
        return known;
    }

    /// The file that a piece was taken from.
    private static String original(String name) {
        var mark = name.lastIndexOf(Untangling.MARK);
        return mark < 0 ? name : name.substring(0, mark);
    }

    private static Optional<FileDescriptor> built(FileDescriptorProto file) {
        try {
            return Optional.of(FileDescriptor.buildFrom(file, new FileDescriptor[0]));
        } catch (DescriptorValidationException _) {
            return Optional.empty();
        }
    }
}
