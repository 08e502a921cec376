package dev.sextant.desktop.shell;

import dev.sextant.catalog.Operation;
import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.environment.CookiesViewModel;
import dev.sextant.desktop.environment.EnvironmentEditorViewModel;
import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.desktop.environment.RenewalViewModel;
import dev.sextant.desktop.environment.Schemes;
import dev.sextant.desktop.first.FirstViewModel;
import dev.sextant.desktop.first.Samples;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.secret.SecretsViewModel;
import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.desktop.source.SourceViewModel;
import dev.sextant.session.Session;
import dev.sextant.workspace.UseLog;
import dev.sextant.workspace.Workspace;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;

/// All that the window knows: sources, environments, open calls, and how it is laid out.
public final class WindowViewModel {
    private final CatalogViewModel catalog;
    private final EnvironmentsViewModel environments = new EnvironmentsViewModel();
    private final TabsViewModel tabs = new TabsViewModel();
    private final NoticesViewModel notices = new NoticesViewModel();
    private final PreferencesViewModel preferences;
    private final SecretsViewModel secrets;
    private final EnvironmentEditorViewModel editor;
    private final CookiesViewModel cookies;
    private final CredentialsViewModel credentials;
    private final WorkspaceViewModel workspace;
    private final SourcesViewModel sources;
    private final FreeCalls requests;
    private final Front front;
    private final Contents contents;
    private final Residence residence;
    private final SourcePages pages;
    private final Arrivals arrivals;
    private final FirstViewModel first;

    /// A window on which nothing is open.
    public WindowViewModel(
            Session session,
            Background background,
            Samples samples,
            PreferencesViewModel preferences,
            SecretsViewModel secrets) {
        this.preferences = preferences;
        this.secrets = secrets;
        this.catalog = new CatalogViewModel(background);
        this.front = new Front(catalog, tabs);
        this.cookies = new CookiesViewModel(session::cookies);
        this.editor =
                new EnvironmentEditorViewModel(environments, new Schemes(session.schemes()), secrets, session.uses());
        this.credentials = new CredentialsViewModel(
                tabs, environments, editor, new RenewalViewModel(session, background, secrets.safe()), session.clock());
        this.workspace = new WorkspaceViewModel(background, this::now);
        var maker = new CallMaker(
                session,
                background,
                environments::effective,
                workspace.folderProperty()::get,
                preferences.comparisonsProperty());
        this.sources = new SourcesViewModel(
                session, background, catalog, tabs, maker, environments::effective, editor::takeSources);
        this.requests = new FreeCalls(session, tabs, maker, notices::say, front::bringCalls);
        this.contents = new Contents(sources, catalog, environments, tabs, front);
        this.residence = new Residence(workspace, secrets, session.uses(), background);
        this.pages = new SourcePages(session, background, environments::effective, catalog, sources, contents::read);
        this.arrivals = new Arrivals(contents, residence, workspace, environments, requests, preferences, notices);
        this.first = new FirstViewModel(background, session, samples, preferences.recentProperty(), arrivals);
        listen(session, background);
    }

    private void listen(Session session, Background background) {
        environments.effectiveProperty().addListener((_, _, _) -> resolve());
        secrets.stateProperty().addListener((_, _, _) -> resolve());
        secrets.safe().revisionProperty().addListener((_, _, _) -> resolve());
        environments.all().addListener((InvalidationListener) _ -> workspace.changed());
        catalog.listings().addListener((InvalidationListener) _ -> workspace.changed());
        Consumer<UseLog> uses = background.bridge(_ -> editor.credentials().lookAtUse());
        session.uses().listen(() -> uses.accept(session.uses()));
        workspace
                .folderProperty()
                .addListener((_, _, folder) -> preferences.workspaceProperty().set(folder.map(Path::toString)));
    }

    private Workspace now() {
        return contents.now();
    }

    private void resolve() {
        tabs.all().forEach(call -> call.resolve(environments.effective()));
        front.sourceProperty().get().ifPresent(SourceViewModel::observe);
    }

    /// What stands where the calls are.
    public Front front() {
        return front;
    }

    /// The tree of sources.
    public CatalogViewModel catalog() {
        return catalog;
    }

    /// What is read.
    public SourcesViewModel sources() {
        return sources;
    }

    /// Where calls go.
    public EnvironmentsViewModel environments() {
        return environments;
    }

    /// What a person changes in environments.
    public EnvironmentEditorViewModel editor() {
        return editor;
    }

    /// What servers have set.
    public CookiesViewModel cookies() {
        return cookies;
    }

    /// Where typed secrets are kept.
    public SecretsViewModel secrets() {
        return secrets;
    }

    /// What is done with credentials.
    public CredentialsViewModel credentials() {
        return credentials;
    }

    /// The open calls.
    public TabsViewModel tabs() {
        return tabs;
    }

    /// Requests without a contract.
    public FreeCalls requests() {
        return requests;
    }

    /// What opens sources.
    public FirstViewModel first() {
        return first;
    }

    /// What the window has to say.
    public NoticesViewModel notices() {
        return notices;
    }

    /// How a person wants the window.
    public PreferencesViewModel preferences() {
        return preferences;
    }

    /// Where the workspace is kept.
    public WorkspaceViewModel workspace() {
        return workspace;
    }

    /// The name of the workspace.
    public ReadOnlyStringProperty titleProperty() {
        return contents.titleProperty();
    }

    /// Keeps the workspace in a folder from now on, and its secrets where that workspace's belong.
    public void saveIn(Path folder) {
        residence.moveTo(folder);
    }

    /// Opens the workspace of the run before, and says why where that does not work.
    public void restore(Path folder) {
        arrivals.open(folder, first::blame);
    }

    /// Shows a workspace that is kept nowhere, as the samples are.
    public void started(Workspace sample) {
        arrivals.started(sample);
    }

    /// Reads a listed source again.
    public void reload(String name) {
        catalog.listing(name).map(Listing::source).ifPresent(contents::read);
    }

    /// Takes a source out, and its calls with it.
    public void remove(String name) {
        contents.remove(name);
    }

    /// Shows how a source is read and called, and what lacks in it.
    public void showSource(String name) {
        front.bring(pages.of(name));
    }

    /// Opens a call of an operation: its own tab if it has one, else in place of a tab that nobody used, else a new
    /// one.
    public void call(String name, Operation operation) {
        contents.call(name, operation);
    }

    /// Sends the selected call.
    public void send() {
        tabs.selected().ifPresent(call -> call.send(environments.effective()));
    }

    /// Says that no more messages come on the selected call.
    public void halfClose() {
        tabs.selected().ifPresent(CallViewModel::halfClose);
    }

    /// Ends what would outlive the window: calls, readings, watched files, the health of a server.
    public void close() {
        tabs.all().forEach(CallViewModel::close);
        sources.close();
        front.sourceProperty().get().ifPresent(SourceViewModel::close);
    }

    /// Stops what is under way: opening a source, what stands before the calls, the selected call.
    public void escape() {
        if (first.busyProperty().get()) {
            first.cancel();
        } else if (!front.back()) {
            tabs.selected().ifPresent(CallViewModel::cancel);
        }
    }
}
