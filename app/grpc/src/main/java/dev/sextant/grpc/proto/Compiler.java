package dev.sextant.grpc.proto;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import dev.sextant.catalog.Problem;
import dev.sextant.grpc.contract.KnownOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// Compiles files that were laid out. protoc stops at the first file that is wrong and gives nothing; so that file is
/// left out with those that import it, and what stood before it is known to be right. Files that only clash with others
/// are compiled apart from them.
final class Compiler {
    private final Protoc protoc;
    private final Workshop workshop;
    private final Layout layout;
    private final SequencedMap<String, FileDescriptorProto> files = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Compiler(Protoc protoc, Workshop workshop, Layout layout) {
        this.protoc = protoc;
        this.workshop = workshop;
        this.layout = layout;
    }

    /// The files that could be compiled and what they import, by import path.
    SequencedMap<String, FileDescriptorProto> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    void compile(Collection<String> names) throws IOException, InterruptedException {
        var batch = List.copyOf(names);
        while (!batch.isEmpty()) {
            var clashing = new ArrayList<String>();
            together(batch, clashing);
            batch = clashing;
        }
    }

    /// Compiles what fits together; of the rest, what only clashes is handed back.
    private void together(List<String> batch, List<String> clashing) throws IOException, InterruptedException {
        var segments = new ArrayList<List<String>>();
        var rest = batch;
        while (!rest.isEmpty()) {
            var run = run(rest);
            if (run.code() == 0) {
                if (segments.isEmpty()) {
                    return;
                }
                segments.add(rest);
                break;
            }
            rest = behind(rest, Diagnostic.in(run.words()), run.words(), segments, clashing);
        }
        gather(segments);
    }

    /// Keeps what stands before the file that is wrong, and answers with what stands behind it and may be right.
    private List<String> behind(
            List<String> batch, List<Diagnostic> said, String words, List<List<String>> segments, List<String> clashing)
            throws IOException, InterruptedException {
        var wrong = new LinkedHashSet<String>();
        said.stream().filter(one -> !one.isEcho()).forEach(one -> wrong.add(workshop.name(one.file(), layout)));
        var spoiled = layout.spoiled(wrong);
        var first = 0;
        while (first < batch.size() && !spoiled.contains(batch.get(first))) {
            first++;
        }
        if (first == batch.size()) {
            silent(batch, words);
            return List.of();
        }
        segments.add(batch.subList(0, first));
        var stop = batch.get(first);
        if (first > 0 && wrong.equals(Set.of(stop)) && said.stream().anyMatch(Diagnostic::isClash)) {
            clashing.add(stop);
            return batch.subList(first + 1, batch.size());
        }
        wrong.forEach(file -> problems.add(problem(file, said, spoiled.size() - 1)));
        return batch.subList(first, batch.size()).stream()
                .filter(name -> !spoiled.contains(name))
                .toList();
    }

    /// protoc broke down and named no file: halves are tried until it is one.
    private void silent(List<String> batch, String words) throws IOException, InterruptedException {
        if (batch.size() > 1) {
            compile(batch.subList(0, batch.size() / 2));
            compile(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        var name = batch.getFirst();
        problems.add(Problem.warning(
                        "`%s` could not be compiled.".formatted(name),
                        "protoc broke down over it: %s".formatted(words.strip()),
                        "Correct it. The rest works.")
                .at(place(name)));
    }

    private String place(String name) {
        var file = layout.disk().get(name);
        return file == null ? name : file.toString();
    }

    private Problem problem(String name, List<Diagnostic> said, int others) {
        var own = said.stream()
                .filter(one ->
                        !one.isEcho() && workshop.name(one.file(), layout).equals(name))
                .toList();
        var first = own.getFirst();
        var more = own.size() > 1 ? " And %d more.".formatted(own.size() - 1) : "";
        var place = place(name);
        return Problem.warning(
                        "`%s` could not be compiled.".formatted(name),
                        first.message() + more,
                        others > 0
                                ? "Correct it. %d files that import it are left out too; the rest works."
                                        .formatted(others)
                                : "Correct it. The rest works.")
                .at(first.line() == 0 ? place : "%s:%d:%d".formatted(place, first.line(), first.column()));
    }

    /// Compiles segments that are each right, at once if they fit together.
    private void gather(List<List<String>> segments) throws IOException, InterruptedException {
        var all = segments.stream().flatMap(List::stream).toList();
        if (all.isEmpty() || run(all).code() == 0) {
            return;
        }
        for (var segment : segments) {
            if (!segment.isEmpty()) {
                run(segment);
            }
        }
    }

    private Protoc.Run run(List<String> names) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(workshop.searched());
        arguments.add("--include_imports");
        arguments.add("--include_source_info");
        arguments.add("--descriptor_set_out=" + workshop.output());
        arguments.addAll(names);
        var run = protoc.run(workshop.folder(), arguments);
        if (run.code() == 0) {
            try (var set = Files.newInputStream(workshop.output())) {
                FileDescriptorSet.parseFrom(set, KnownOptions.registry())
                        .getFileList()
                        .forEach(file -> files.putIfAbsent(file.getName(), file));
            }
        }
        return run;
    }
}
