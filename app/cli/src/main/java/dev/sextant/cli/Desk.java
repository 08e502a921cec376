package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.environment.LazySecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.environment.SecretStore;
import dev.sextant.exchange.Secret;
import dev.sextant.workspace.Folders;
import dev.sextant.workspace.Workspace;
import dev.sextant.workspace.WorkspaceFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A workspace that a command works on, and its secrets.
record Desk(Engine engine, WorkspaceFiles files, Workspace workspace, SecretStore secrets) {

    /// Reads the workspace; one that is not there yet is empty when `begin` says so.
    static Typed<Desk> at(Engine engine, WorkspaceOptions options, boolean begin) {
        Path folder;
        try {
            folder = Path.of(options.folder());
        } catch (InvalidPathException e) {
            return Typed.wrong("“%s” is no path.".formatted(options.folder()), e.getReason() + ".", "");
        }
        var files = new WorkspaceFiles(folder, engine.allowed());
        return switch (files.read()) {
            case WorkspaceFiles.Reading.Found(var workspace, var problems) -> {
                problems.forEach(engine.console()::problem);
                yield Typed.fine(new Desk(engine, files, workspace, secrets(engine, options.passphraseFrom(), folder)));
            }
            case WorkspaceFiles.Reading.Absent(var file) ->
                begin
                        ? Typed.fine(new Desk(
                                engine, files, empty(folder), secrets(engine, options.passphraseFrom(), folder)))
                        : Typed.wrong(
                                "There is no workspace: %s is missing.".formatted(file),
                                "",
                                "Give the folder with -w, or begin one with env set.");
            case WorkspaceFiles.Reading.Unreadable(var problem) -> new Typed.Wrong<>(problem);
        };
    }

    private static Workspace empty(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        return new Workspace(name == null ? "workspace" : name.toString(), List.of(), List.of());
    }

    /// The secrets of a workspace's folder: opened when one is first needed.
    static SecretStore secrets(Engine engine, String passphraseFrom, Path folder) {
        var place = Folders.secrets(engine.data(), folder);
        var id = passphraseFrom.isBlank() ? "system" : "passphrase";
        return new LazySecrets(
                id.equals("system") ? "the vault behind the system's keyring" : "the vault behind your passphrase",
                () -> opened(engine, id, passphraseFrom, place));
    }

    private static SecretKeeper.Opened opened(Engine engine, String id, String passphraseFrom, Path place) {
        var keeper =
                engine.keepers().stream().filter(known -> known.id().equals(id)).findFirst();
        if (keeper.isEmpty()) {
            return new SecretKeeper.Opened.Refused(
                    Problem.error("Secrets cannot be kept here.", "No keeper “%s” is installed.".formatted(id), ""));
        }
        if (!keeper.get().asksPassphrase()) {
            return keeper.get().open(place, Secret.of(""));
        }
        return switch (Words.from(passphraseFrom, engine.console())) {
            case Typed.Wrong<Secret>(var problem) -> new SecretKeeper.Opened.Refused(problem);
            case Typed.Fine<Secret>(var words) -> {
                try (words) {
                    yield keeper.get().open(place, words);
                }
            }
        };
    }

    /// The environment of this name.
    Typed<Environment> environment(String name) {
        return workspace
                .environment(name)
                .map(Typed::fine)
                .orElseGet(() -> Typed.wrong(
                        "There is no environment “%s”.".formatted(name),
                        "",
                        "There are: %s."
                                .formatted(workspace.environments().stream()
                                        .map(Environment::name)
                                        .collect(Collectors.joining(", ")))));
    }

    /// Saves the workspace with this environment in the place of the one of its name, or behind the others.
    int save(Environment changed) {
        var all = new ArrayList<>(workspace.environments());
        var at = all.stream().map(Environment::name).toList().indexOf(changed.name());
        if (at < 0) {
            all.add(changed);
        } else {
            all.set(at, changed);
        }
        return switch (files.save(new Workspace(workspace.name(), workspace.sources(), all))) {
            case WorkspaceFiles.Saving.Saved(var notes) -> {
                notes.forEach(engine.console()::problem);
                yield Exit.OK;
            }
            case WorkspaceFiles.Saving.Refused(var problem) -> refused(problem);
        };
    }

    int refused(Problem problem) {
        return refused(engine, problem);
    }

    static int refused(Engine engine, Problem problem) {
        engine.console().problem(problem);
        return Exit.USAGE;
    }
}
