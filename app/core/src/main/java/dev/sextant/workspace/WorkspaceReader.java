package dev.sextant.workspace;

import dev.sextant.catalog.Problem;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Understands the file's JSON. What it does not understand is left out and named.
final class WorkspaceReader {
    private final java.nio.file.Path folder;
    private final EnvironmentReader environments;
    private final List<Problem> problems = new ArrayList<>();

    WorkspaceReader(java.nio.file.Path folder, Function<String, Optional<String>> variables) {
        this.folder = folder;
        this.environments = new EnvironmentReader(folder, variables);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Workspace read(Value.Struct document) {
        var members = new Members(document, Path.ROOT, problems);
        var name = members.text("name")
                .filter(text -> !text.isBlank())
                .orElse(Optional.ofNullable(folder.getFileName())
                        .map(java.nio.file.Path::toString)
                        .orElse("workspace"));
        return new Workspace(
                name,
                named(members.objects("sources"), this::source),
                named(members.objects("environments"), environments::read));
    }

    /// Everything that has a name of its own and is understood, in the file's order.
    private static <T> List<T> named(List<Members> objects, Function<Members, Optional<T>> read) {
        Set<String> taken = new HashSet<>();
        var found = new ArrayList<T>();
        for (var object : objects) {
            var name = object.text("name").orElse("");
            if (name.isBlank()) {
                object.note(object.path(), "It has no name.");
            } else if (!taken.add(name)) {
                object.note(object.path(), "“%s” is there twice.".formatted(name));
            } else {
                read.apply(object).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Source> source(Members members) {
        var name = members.text("name").orElseThrow();
        var word = members.text("kind").orElse("");
        var location = members.text("location").orElse("");
        var kind = WorkspaceWords.kind(word);
        if (kind.isEmpty()) {
            members.note(members.path().member("kind"), "“%s” is no kind of source.".formatted(word));
            return Optional.empty();
        }
        if (location.isBlank()) {
            members.note(members.path().member("location"), "Source “%s” has no location.".formatted(name));
            return Optional.empty();
        }
        return Optional.of(
                new Source(name, kind.get(), WorkspaceWords.located(folder, kind.get(), location), options(members)));
    }

    private Source.Options options(Members members) {
        var word = members.text("wire").orElse("grpc");
        var wire = WorkspaceWords.wire(word);
        if (wire.isEmpty()) {
            members.note(members.path().member("wire"), "“%s” is no wire; it is read as grpc.".formatted(word));
        }
        return new Source.Options(
                paths(members.texts("roots")),
                paths(members.texts("mends")),
                wire.orElse(Source.Wire.GRPC),
                EnvironmentReader.headers(members));
    }

    private List<String> paths(List<String> written) {
        return written.stream()
                .map(text -> WorkspaceWords.located(folder, Source.Kind.PROTO, text))
                .toList();
    }
}
