package dev.sextant.workspace;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Keeps a workspace in `sextant.json` of a folder, for people and git: stable order, unknown members kept, never a
/// secret. All methods block.
public final class WorkspaceFiles {
    /// The file's name.
    public static final String NAME = "sextant.json";

    private final Path folder;
    private final Path file;
    private final Function<String, Optional<String>> variables;

    /// The workspace of a folder. A secret written as `{"env": "NAME"}` is asked of `variables`, the system's
    /// environment.
    public WorkspaceFiles(Path folder, Function<String, Optional<String>> variables) {
        this.folder = folder.toAbsolutePath().normalize();
        this.file = this.folder.resolve(NAME);
        this.variables = variables;
    }

    /// What reading came to.
    public sealed interface Reading {
        /// It was read; the problems name what was not understood, and that stays in the file.
        record Found(Workspace workspace, List<Problem> problems) implements Reading {
            public Found {
                problems = List.copyOf(problems);
            }
        }

        /// There is no such file.
        record Absent(Path file) implements Reading {}

        /// The file is there and nothing of it can be used. It stays as it is.
        record Unreadable(Problem problem) implements Reading {}
    }

    /// What saving came to.
    public sealed interface Saving {
        /// It is on the disk; the notes name a damaged file that was kept aside, and what may not be written.
        record Saved(List<Problem> notes) implements Saving {
            public Saved {
                notes = List.copyOf(notes);
            }
        }

        /// It is not, and what was there before still is.
        record Refused(Problem problem) implements Saving {}
    }

    /// Reads the file.
    public Reading read() {
        if (!Files.exists(file)) {
            return new Reading.Absent(file);
        }
        return switch (document()) {
            case Document.Sound(var members) -> {
                var reader = new WorkspaceReader(folder, variables);
                yield new Reading.Found(reader.read(members), reader.problems());
            }
            case Document.Foreign(var problem) -> new Reading.Unreadable(problem);
            case Document.Damaged(var problem) -> new Reading.Unreadable(problem);
        };
    }

    /// Writes the file, over what it understands of the old one; a damaged old one is renamed to
    /// `sextant.json.broken-1` first.
    public Saving save(Workspace workspace) {
        var notes = new ArrayList<Problem>();
        try {
            var old = Value.Struct.EMPTY;
            if (Files.exists(file)) {
                switch (document()) {
                    case Document.Sound(var members) -> old = members;
                    case Document.Foreign(var problem) -> {
                        return new Saving.Refused(problem);
                    }
                    case Document.Damaged(var problem) -> notes.add(keepAside(problem));
                }
            }
            var writer = new WorkspaceWriter(folder, variables);
            var text = Json.pretty(writer.write(workspace, old)) + "\n";
            Files.createDirectories(folder);
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            notes.addAll(writer.notes());
            return new Saving.Saved(notes);
        } catch (IOException e) {
            return new Saving.Refused(Problem.error(
                    "The workspace could not be saved.",
                    "%s: %s.".formatted(e.getClass().getSimpleName(), e.getMessage()),
                    "It is as it was on the disk; save again once that is mended."));
        }
    }

    /// What the bytes of the file are.
    private sealed interface Document {
        record Sound(Value.Struct members) implements Document {}

        /// Not ours to overwrite.
        record Foreign(Problem problem) implements Document {}

        record Damaged(Problem problem) implements Document {}
    }

    private Document document() {
        try {
            var text = Files.readString(file);
            return switch (Json.read(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                case Json.Parsed.Read(Value.Struct members) -> sound(members);
                case Json.Parsed.Read _ -> damaged("It is JSON, but not an object.", file.toString());
                case Json.Parsed.Broken broken ->
                    damaged(broken.message(), "%s:%d:%d".formatted(file, broken.line(), broken.column()));
            };
        } catch (CharacterCodingException _) {
            return damaged("It holds bytes that are no UTF-8.", file.toString());
        } catch (IOException e) {
            return new Document.Foreign(Problem.error(
                            "The workspace could not be read.",
                            e.getClass().getSimpleName() + ".",
                            "See to its rights.")
                    .at(file.toString()));
        }
    }

    private Document sound(Value.Struct members) {
        if (members.get("format").filter(WorkspaceWriter.FORMAT::equals).isPresent()) {
            return new Document.Sound(members);
        }
        var format = members.get("format").map(Json::compact).orElse("no format");
        return new Document.Foreign(Problem.error(
                        "This workspace is written in another format.",
                        "The file says %s, this Sextant knows 1.".formatted(format),
                        "Open it with the Sextant that wrote it.")
                .at(file.toString()));
    }

    private static Document damaged(String cause, String place) {
        return new Document.Damaged(
                Problem.error("The workspace file is damaged.", cause, "Mend it by hand, or restore it from git.")
                        .at(place));
    }

    private Problem keepAside(Problem problem) throws IOException {
        var number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        Files.move(file, aside(number));
        return Problem.warning(problem.what(), problem.cause(), "It is kept as %s.".formatted(aside(number)))
                .at(problem.place());
    }

    private Path aside(int number) {
        return file.resolveSibling("%s.broken-%d".formatted(NAME, number));
    }
}
