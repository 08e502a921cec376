package dev.sextant.desktop.shell;

import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.workspace.Folders;
import dev.sextant.workspace.UseLog;
import dev.sextant.workspace.Workspace;
import java.nio.file.Path;

/// Where the workspace lives: its file, its secrets and what became of its credentials are at home together.
final class Residence {
    private final WorkspaceViewModel workspace;
    private final SecretsViewModel secrets;
    private final UseLog uses;
    private final Background background;

    Residence(WorkspaceViewModel workspace, SecretsViewModel secrets, UseLog uses, Background background) {
        this.workspace = workspace;
        this.secrets = secrets;
        this.uses = uses;
        this.background = background;
    }

    /// The workspace stays in a folder from now on, and what belongs to it goes along.
    void moveTo(Path folder) {
        workspace.saveIn(folder);
        secrets.carry(Folders.secrets(Folders.data(), folder));
        uses.moveTo(Folders.uses(Folders.data(), folder));
    }

    /// Another workspace is shown, which has no folder, as samples have none.
    void nowhere() {
        workspace.keptNowhere();
        secrets.at(Folders.data().resolve("secrets").resolve("default"));
        uses.keepNowhere();
    }

    /// Another workspace was read from a folder and is shown by `show`, with what belongs to it.
    void takeUp(Path folder, Workspace read, Runnable show) {
        workspace.keptNowhere();
        secrets.at(Folders.secrets(Folders.data(), folder));
        keepUsesIn(Folders.uses(Folders.data(), folder));
        show.run();
        workspace.keptIn(folder, read);
    }

    private void keepUsesIn(Path file) {
        background.start(
                "read uses",
                () -> {
                    uses.keepIn(file);
                    return file;
                },
                _ -> {});
    }
}
