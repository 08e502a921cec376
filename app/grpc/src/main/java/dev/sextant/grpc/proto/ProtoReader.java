package dev.sextant.grpc.proto;

import dev.sextant.catalog.Problem;
import dev.sextant.grpc.contract.Gathered;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads a contract from .proto files: a folder of them, or one with what it imports.
public record ProtoReader(Protoc protoc) {

    /// What came of it.
    public sealed interface Outcome {
        /// The contract, and the files on disk that it was read from.
        record Read(Gathered gathered, List<Path> disk) implements Outcome {}

        /// There is none, and why; `absent` when there is nothing at that path at all.
        record Refused(Problem problem, boolean absent) implements Outcome {}
    }

    /// Reads a source by its location, its roots and the files that mend it. Blocks; an interrupt ends it.
    public Outcome read(Source source) throws InterruptedException {
        var location = Path.of(source.location()).toAbsolutePath().normalize();
        if (!Files.exists(location)) {
            return refused("There is nothing at %s.".formatted(location), "", "Correct the path.", true);
        }
        try {
            var work = protoc.workshop();
            if (work.isEmpty()) {
                return refused(
                        "Files of .proto cannot be compiled here.",
                        "This build carries no protoc for this system.",
                        "Give a descriptor set: protoc --include_imports --descriptor_set_out makes one.",
                        false);
            }
            try {
                return read(location, source.options(), work.get());
            } finally {
                Protoc.remove(work.get());
            }
        } catch (IOException e) {
            return refused("%s could not be read.".formatted(location), e.getMessage() + ".", "", false);
        }
    }

    private Outcome read(Path location, Source.Options options, Path work) throws IOException, InterruptedException {
        var folder = Files.isDirectory(location) ? location : location.resolveSibling("");
        var tree = Files.isDirectory(location) ? Tree.below(location) : Tree.of(location);
        if (!tree.whole()) {
            return refused("%s holds too much.".formatted(location), "", "Give the folder of the contract.", false);
        }
        var modules = BufModules.around(folder, tree);
        var files = read(shown(tree, modules, options));
        if (files.isEmpty()) {
            return refused("There is no .proto file in %s.".formatted(location), "", "Give the folder of them.", false);
        }
        var roots = roots(folder, files, modules, options);
        var layout = Layout.of(files, roots, Served.NOTHING, Workshop.copies(work));
        var compiler = new Compiler(protoc, Workshop.of(work, roots.searched(), Map.of()), layout);
        var names = compile(compiler, files, layout);
        var problems = new ArrayList<>(modules.problems());
        problems.addAll(layout.problems());
        problems.addAll(compiler.problems());
        var services = names.stream()
                .flatMap(name -> Stream.ofNullable(compiler.files().get(name)))
                .flatMap(file -> Gathered.services(file).stream())
                .distinct()
                .toList();
        var origin = files.size() == 1 ? ".proto" : "%d .proto files".formatted(files.size());
        var gathered = new Gathered(origin, services, compiler.files(), problems);
        return new Outcome.Read(
                gathered,
                Stream.concat(Stream.of(location), layout.disk().values().stream())
                        .toList());
    }

    /// Compiles the files whose imports all lead somewhere, and answers with their import paths.
    private static List<String> compile(Compiler compiler, List<ProtoFile> files, Layout layout)
            throws IOException, InterruptedException {
        var lost = layout.spoiled(layout.broken());
        var names = files.stream()
                .flatMap(file -> layout.name(file.path()).stream())
                .filter(name -> !lost.contains(name))
                .toList();
        compiler.compile(names);
        return names;
    }

    /// A contract that a server gave in part, with what these .proto files add to it; they may import what it served.
    public Gathered mend(Gathered gathered, List<Path> mends, List<String> roots)
            throws IOException, InterruptedException {
        var work = protoc.workshop();
        if (work.isEmpty() || mends.isEmpty()) {
            return gathered;
        }
        try {
            var files = read(mends.stream()
                    .map(file -> file.toAbsolutePath().normalize())
                    .toList());
            var given = paths(roots).toList();
            var folder = files.getFirst().path().resolveSibling("");
            var all = Roots.of(given, Deduction.roots(folder, files));
            var served = new Served(gathered.files().keySet(), gathered.wanted());
            var layout = Layout.of(files, all, served, Workshop.copies(work.get()));
            var workshop = Workshop.of(work.get(), all.searched(), gathered.files());
            var compiler = new Compiler(protoc, workshop, layout);
            compile(compiler, files, layout);
            var problems = new ArrayList<>(layout.problems());
            problems.addAll(compiler.problems());
            return gathered.mendedBy(compiler.files(), problems);
        } finally {
            Protoc.remove(work.get());
        }
    }

    private static List<ProtoFile> read(List<Path> paths) throws IOException {
        var files = new ArrayList<ProtoFile>();
        for (var path : paths) {
            files.add(ProtoFile.read(path));
        }
        return files;
    }

    private static List<Path> shown(Tree tree, BufModules modules, Source.Options options) {
        var shown = tree.files().stream().filter(file -> !modules.excludes(file));
        var more = paths(options.mends()).filter(Tree::isProto).filter(Files::isRegularFile);
        return Stream.concat(shown, more).distinct().toList();
    }

    private static Roots roots(Path folder, List<ProtoFile> files, BufModules modules, Source.Options options) {
        var given = new LinkedHashSet<>(paths(options.roots()).toList());
        if (!covered(files, given)) {
            given.addAll(modules.roots());
        }
        var free = files.stream()
                .filter(file -> given.stream().noneMatch(file.path()::startsWith))
                .toList();
        var deduced = free.isEmpty() ? List.<Path>of() : Deduction.roots(folder, free);
        return Roots.of(List.copyOf(given), deduced);
    }

    private static boolean covered(List<ProtoFile> files, LinkedHashSet<Path> roots) {
        return files.stream().allMatch(file -> roots.stream().anyMatch(file.path()::startsWith));
    }

    private static Stream<Path> paths(List<String> texts) {
        return texts.stream().map(text -> Path.of(text).toAbsolutePath().normalize());
    }

    private static Outcome refused(String what, String cause, String remedy, boolean absent) {
        return new Outcome.Refused(Problem.error(what, cause, remedy), absent);
    }
}
