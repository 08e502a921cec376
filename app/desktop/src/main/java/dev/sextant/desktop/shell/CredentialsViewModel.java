package dev.sextant.desktop.shell;

import dev.sextant.desktop.environment.CredentialSlots;
import dev.sextant.desktop.environment.EnvironmentEditorViewModel;
import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.desktop.environment.RenewalViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Source;
import java.time.InstantSource;

/// What is done with credentials where calls are: got anew, tried beside the one in use.
public final class CredentialsViewModel {
    private final TabsViewModel tabs;
    private final EnvironmentsViewModel environments;
    private final EnvironmentEditorViewModel editor;
    private final RenewalViewModel renewal;
    private final InstantSource clock;

    CredentialsViewModel(
            TabsViewModel tabs,
            EnvironmentsViewModel environments,
            EnvironmentEditorViewModel editor,
            RenewalViewModel renewal,
            InstantSource clock) {
        this.tabs = tabs;
        this.environments = environments;
        this.editor = editor;
        this.renewal = renewal;
        this.clock = clock;
    }

    /// The editor, opened on where calls go.
    public EnvironmentEditorViewModel editing() {
        editor.select(environments.current());
        editor.secrets().look();
        suggest();
        return editor;
    }

    /// Has the editor suggest what the contract of the call on show says, where there is no credential at all.
    void suggest() {
        tabs.selected().ifPresent(call -> {
            var source = call.opened().source().name();
            call.signIns(ways -> {
                var none = environments.effective().access(source).credential().inherits();
                if (none && environments.current().equals(editor.edited())) {
                    editor.credential().suggest(ways);
                }
            });
        });
    }

    /// What time it is for credentials that end.
    public InstantSource clock() {
        return clock;
    }

    /// What gets a fresh credential.
    public RenewalViewModel renewal() {
        return renewal;
    }

    /// Gets a fresh credential for the environment that the editor has open.
    public void renew() {
        var source = tabs.selected()
                .map(call -> call.opened().source())
                .orElseGet(() -> new Source("", Source.Kind.REFLECTION, ""));
        renewal.start(source, environments.whole(editor.edited()));
    }

    /// Gets a fresh credential for where calls go, unless a person has to type it.
    public void renewIfPossible() {
        tabs.selected()
                .map(call -> call.opened().source())
                .ifPresent(source -> renewal.startIfPossible(source, environments.effective()));
    }

    /// Sends the selected call with the spare credential, which stays the spare.
    public void trySpare() {
        trySpare(environments.effective());
    }

    private void trySpare(Environment place) {
        tabs.selected()
                .ifPresent(call -> call.send(
                        CredentialSlots.rotated(place, call.opened().source().name())));
    }

    /// Sends the selected call with the spare credential of the environment that the editor has open.
    public void testSpare() {
        trySpare(environments.whole(editor.edited()));
    }

    /// Whether there is a second credential for the selected call.
    public boolean hasSpare() {
        return tabs.selected()
                .filter(call -> CredentialSlots.hasSpare(
                        environments.effective(), call.opened().source().name()))
                .isPresent();
    }
}
