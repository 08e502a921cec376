package dev.sextant.desktop.shell;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.workspace.AllowedVariables;
import dev.sextant.workspace.Folders;
import dev.sextant.workspace.Workspace;
import dev.sextant.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the open workspace is kept, if anywhere: read from a folder, and written there a moment after every change.
public final class WorkspaceViewModel {
    private static final Duration REST = Duration.ofMillis(400);

    private final Background background;
    private final Supplier<Workspace> now;
    private final ReadOnlyObjectWrapper<Optional<Path>> folder =
            new ReadOnlyObjectWrapper<>(this, "folder", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private Optional<Workspace> saved = Optional.empty();
    private boolean resting;
    private boolean writing;

    /// A workspace that is kept nowhere yet; `now` is what is open.
    WorkspaceViewModel(Background background, Supplier<Workspace> now) {
        this.background = background;
        this.now = now;
    }

    /// The folder with the workspace's file.
    public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// Why the workspace could not be written, or what of it was not.
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// From now on the workspace is kept in a folder. What was read from there need not be written again.
    void keptIn(Path place, Workspace read) {
        folder.set(Optional.of(place));
        saved = Optional.of(read);
    }

    /// From now on it is kept nowhere, as samples are.
    void keptNowhere() {
        folder.set(Optional.empty());
        saved = Optional.empty();
    }

    /// Writes the workspace into a folder, now and after every change.
    public void saveIn(Path place) {
        folder.set(Optional.of(place));
        saved = Optional.empty();
        save();
    }

    /// Something changed.
    void changed() {
        if (folder.get().isPresent() && !resting && !now.get().equals(saved.orElse(null))) {
            resting = true;
            background.start("rest before saving", WorkspaceViewModel::rest, _ -> {
                resting = false;
                save();
            });
        }
    }

    private static boolean rest() {
        try {
            Thread.sleep(REST);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private void save() {
        if (!writing) {
            folder.get().ifPresent(place -> save(place, now.get()));
        }
    }

    private void save(Path place, Workspace workspace) {
        writing = true;
        background.start("save workspace", () -> write(place, workspace), saving -> {
            writing = false;
            tell(saving, workspace);
            changed();
        });
    }

    private void tell(WorkspaceFiles.Saving saving, Workspace workspace) {
        saved = Optional.of(workspace);
        switch (saving) {
            case WorkspaceFiles.Saving.Saved(var notes) ->
                trouble.set(notes.stream().findFirst());
            case WorkspaceFiles.Saving.Refused(var problem) -> trouble.set(Optional.of(problem));
        }
    }

    /// Writes what is not written yet. Blocks, for the end of the run.
    public void finish() {
        var workspace = now.get();
        folder.get()
                .filter(_ -> !workspace.equals(saved.orElse(null)))
                .ifPresent(place -> tell(write(place, workspace), workspace));
    }

    private static WorkspaceFiles.Saving write(Path place, Workspace workspace) {
        return files(place).save(workspace);
    }

    private static WorkspaceFiles files(Path place) {
        return new WorkspaceFiles(
                place, new AllowedVariables(Folders.data(), name -> Optional.ofNullable(System.getenv(name))));
    }

    /// Reads the workspace of a folder; `then` gets what came of it.
    public void read(Path place, Consumer<WorkspaceFiles.Reading> then) {
        background.start("read workspace", () -> files(place).read(), then);
    }
}
