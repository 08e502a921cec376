package dev.sextant.workspace;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Understands the file's JSON. What it does not understand is left out and named.
final class WorkspaceReader {
    private final java.nio.file.Path folder;
    private final Function<String, Optional<String>> variables;
    private final List<Problem> problems = new ArrayList<>();

    WorkspaceReader(java.nio.file.Path folder, Function<String, Optional<String>> variables) {
        this.folder = folder;
        this.variables = variables;
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
                named(members.objects("environments"), this::environment));
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
        return Optional.of(new Source(name, kind.get(), WorkspaceWords.located(folder, kind.get(), location)));
    }

    private Optional<Environment> environment(Members members) {
        return Optional.of(new Environment(
                members.text("name").orElseThrow(),
                stage(members),
                members.object("addresses").pairs(),
                members.object("variables").pairs(),
                new Environment.Access(headers(members), credential(members.object("credential")), tls(members))));
    }

    /// A stage that is not understood counts as production: the careful way.
    private static Environment.Stage stage(Members members) {
        var word = members.text("stage").orElse("local");
        for (var stage : Environment.Stage.values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(word)) {
                return stage;
            }
        }
        members.note(members.path().member("stage"), "“%s” is no stage; it counts as production.".formatted(word));
        return Environment.Stage.PRODUCTION;
    }

    private static Metadata headers(Members members) {
        var headers = Metadata.EMPTY;
        for (var header : members.objects("headers")) {
            var name = header.text("name").orElse("");
            if (!name.isBlank()) {
                headers = headers.with(name, header.text("value").orElse(""));
            }
        }
        return headers;
    }

    private Credential credential(Members members) {
        var scheme = members.text("scheme").orElse(Credential.NONE.scheme());
        Map<String, Secret> secrets = new HashMap<>();
        var written = members.object("secrets");
        for (var field : written.struct().members().keySet()) {
            written.object(field).text("env").ifPresent(name -> secret(written, field, name, secrets));
        }
        return scheme.equals(Credential.NONE.scheme())
                ? Credential.NONE
                : new Credential(scheme, members.object("settings").struct(), secrets);
    }

    private void secret(Members written, String field, String name, Map<String, Secret> secrets) {
        variables
                .apply(name)
                .ifPresentOrElse(
                        text -> secrets.put(field, Secret.of(text)),
                        () -> problems.add(Problem.warning(
                                        "The system's environment has no variable %s.".formatted(name),
                                        "The file takes a secret from there.",
                                        "Set it before the start, or give the secret by hand.")
                                .at("%s: %s"
                                        .formatted(
                                                WorkspaceFiles.NAME,
                                                written.path().member(field)))));
    }

    private Tls tls(Members members) {
        var tls = members.object("tls");
        var authorities = new ArrayList<java.nio.file.Path>();
        for (var file : tls.texts("authorities")) {
            try {
                authorities.add(folder.resolve(file).normalize());
            } catch (InvalidPathException _) {
                tls.note(tls.path().member("authorities"), "“%s” is no path.".formatted(file));
            }
        }
        return new Tls(tls.truth("verify").orElse(true), authorities);
    }
}
