package dev.sextant.desktop.shell;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
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
import dev.sextant.desktop.settings.Recent;
import dev.sextant.desktop.source.Observation;
import dev.sextant.desktop.source.SourceViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Pulse;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.Vitals;
import dev.sextant.session.Session;
import dev.sextant.workspace.Folders;
import dev.sextant.workspace.UseLog;
import dev.sextant.workspace.Workspace;
import dev.sextant.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// All that the window knows: sources, environments, open calls, and how it is laid out.
public final class WindowViewModel implements FirstViewModel.Receiver {
    private final Session session;
    private final Background background;
    private final CatalogViewModel catalog;
    private final EnvironmentsViewModel environments = new EnvironmentsViewModel();
    private final TabsViewModel tabs = new TabsViewModel();
    private final FirstViewModel first;
    private final EnvironmentEditorViewModel editor;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "Sextant");
    private final BooleanProperty opening = new SimpleBooleanProperty(this, "opening", true);
    private final ObjectProperty<Optional<SourceViewModel>> source =
            new SimpleObjectProperty<>(this, "source", Optional.empty());
    private final CallMaker maker;
    private final SourcesViewModel sources;
    private final FreeCalls requests;
    private final CookiesViewModel cookies;
    private final NoticesViewModel notices = new NoticesViewModel();
    private final BooleanProperty managing = new SimpleBooleanProperty(this, "managing");
    private final PreferencesViewModel preferences;
    private final WorkspaceViewModel workspace;
    private final SecretsViewModel secrets;
    private final CredentialsViewModel credentials;

    /// A window on which nothing is open.
    public WindowViewModel(
            Session session,
            Background background,
            Samples samples,
            PreferencesViewModel preferences,
            SecretsViewModel secrets) {
        this.session = session;
        this.background = background;
        this.preferences = preferences;
        this.secrets = secrets;
        this.catalog = new CatalogViewModel(background);
        this.cookies = new CookiesViewModel(session::cookies);
        this.editor =
                new EnvironmentEditorViewModel(environments, new Schemes(session.schemes()), secrets, session.uses());
        this.credentials = new CredentialsViewModel(
                tabs, environments, editor, new RenewalViewModel(session, background, secrets.safe()), session.clock());
        this.first = new FirstViewModel(background, session, samples, preferences.recentProperty(), this);
        this.workspace = new WorkspaceViewModel(background, this::now);
        this.maker = new CallMaker(session, background, environments::effective, workspace.folderProperty()::get);
        this.sources = new SourcesViewModel(
                session, background, catalog, tabs, maker, environments::effective, editor::takeSources);
        this.requests = new FreeCalls(session, tabs, maker, notices::say, this::bringCalls);
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
        var sources = catalog.listings().stream().map(Listing::source).toList();
        return new Workspace(title.get(), sources, environments.all());
    }

    private void resolve() {
        tabs.all().forEach(call -> call.resolve(environments.effective()));
        source.get().ifPresent(SourceViewModel::observe);
    }

    /// Where typed secrets are kept.
    public SecretsViewModel secrets() {
        return secrets;
    }

    /// Keeps the workspace in a folder from now on, and its secrets where that workspace's belong.
    public void saveIn(Path folder) {
        workspace.saveIn(folder);
        secrets.carry(Folders.secrets(Folders.data(), folder));
        session.uses().moveTo(Folders.uses(Folders.data(), folder));
    }

    /// The tree of sources.
    public CatalogViewModel catalog() {
        return catalog;
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

    /// What is done with credentials.
    public CredentialsViewModel credentials() {
        return credentials;
    }

    /// The open calls.
    public TabsViewModel tabs() {
        return tabs;
    }

    /// What opens sources.
    public FirstViewModel first() {
        return first;
    }

    /// The name of the workspace.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Whether the first view stands where the calls are.
    public BooleanProperty openingProperty() {
        return opening;
    }

    /// Whether the environments stand where the calls are.
    public BooleanProperty managingProperty() {
        return managing;
    }

    /// Brings the calls to the front.
    public void showCalls() {
        managing.set(false);
        opening.set(isBare());
    }

    /// Whether nothing is open: neither a source nor a request.
    public boolean isBare() {
        return catalog.listings().isEmpty() && tabs.all().isEmpty();
    }

    /// How a person wants the window.
    public PreferencesViewModel preferences() {
        return preferences;
    }

    @Override
    public Environment environment() {
        return environments.effective();
    }

    @Override
    public void opened(Opening.Opened found) {
        if (catalog.listings().isEmpty()) {
            title.set(found.catalog().title());
        }
        if (!found.source().location().startsWith("data:")) {
            preferences.opened(
                    new Recent(found.catalog().title(), found.source().location(), Instant.now()));
        }
        catalog.filterProperty().set("");
        opening.set(false);
        sources.add(found, opened -> callFirst(opened));
    }

    @Override
    public void started(Workspace sample) {
        workspace.keptNowhere();
        secrets.at(Folders.data().resolve("secrets").resolve("default"));
        session.uses().keepNowhere();
        show(sample);
    }

    private void keepUsesIn(Path file) {
        background.start(
                "read uses",
                () -> {
                    session.uses().keepIn(file);
                    return file;
                },
                _ -> {});
    }

    private void show(Workspace other) {
        leaveSource();
        tabs.clear();
        sources.clear();
        title.set(other.name());
        environments.take(other.environments());
        other.sources().forEach(this::read);
        opening.set(other.sources().isEmpty());
    }

    /// Where the workspace is kept.
    public WorkspaceViewModel workspace() {
        return workspace;
    }

    @Override
    public void open(Path folder, Consumer<Problem> failed) {
        workspace.read(folder, reading -> {
            switch (reading) {
                case WorkspaceFiles.Reading.Found(var found, var problems) -> {
                    workspace.keptNowhere();
                    secrets.at(Folders.secrets(Folders.data(), folder));
                    keepUsesIn(Folders.uses(Folders.data(), folder));
                    show(found);
                    workspace.keptIn(folder, found);
                    preferences.opened(new Recent(found.name(), folder.toString(), Instant.now()));
                    problems.stream().findFirst().ifPresent(failed);
                }
                case WorkspaceFiles.Reading.Absent(var file) ->
                    failed.accept(Problem.error("There is no workspace %s.".formatted(file), "", "Open another."));
                case WorkspaceFiles.Reading.Unreadable(var problem) -> failed.accept(problem);
            }
        });
    }

    @Override
    public boolean paste(String text) {
        return requests.paste(text);
    }

    /// Opens the workspace of the run before, and says why where that does not work.
    public void restore(Path folder) {
        open(folder, first::blame);
    }

    /// Reads a source into the tree, or reads it anew.
    public void read(Source wanted) {
        opening.set(false);
        sources.read(wanted, this::callFirst);
    }

    /// What is read.
    public SourcesViewModel sources() {
        return sources;
    }

    /// Requests without a contract.
    public FreeCalls requests() {
        return requests;
    }

    /// What the window has to say.
    public NoticesViewModel notices() {
        return notices;
    }

    /// Reads a listed source again.
    public void reload(String name) {
        catalog.listing(name).map(Listing::source).ifPresent(this::read);
    }

    /// The page of a source that stands where the calls are.
    public ReadOnlyObjectProperty<Optional<SourceViewModel>> sourceProperty() {
        return source;
    }

    /// Shows how a source is read and called, and what lacks in it.
    public void showSource(String name) {
        managing.set(false);
        opening.set(false);
        leaveSource();
        source.set(catalog.listing(name).map(listing -> new SourceViewModel(catalog, listing, new SourceActs())));
    }

    /// What a source's page asks of the window.
    private final class SourceActs implements SourceViewModel.Acts {
        @Override
        public void read(Source changed) {
            WindowViewModel.this.read(changed);
        }

        @Override
        public void stop(String name) {
            sources.stop(name);
        }

        @Override
        public Pulse watch(Opening.Opened opened, List<String> services, Consumer<Vitals> listener) {
            var place = environments.effective();
            return Observation.start(background, bridge -> session.pulse(opened, place, services, bridge), listener);
        }
    }

    /// Goes from a source's page back to the calls.
    public void leaveSource() {
        source.get().ifPresent(SourceViewModel::close);
        source.set(Optional.empty());
    }

    /// Takes a source out, and its calls with it.
    public void remove(String name) {
        leaveSource();
        sources.remove(name);
        opening.set(opening.get() || isBare());
    }

    /// Opens the first operation of the first source that could be read, whichever was read faster.
    private void callFirst() {
        if (tabs.all().isEmpty()) {
            sources.first().ifPresent(this::callFirst);
        }
    }

    private void callFirst(Opening.Opened opened) {
        opened.catalog()
                .operations()
                .findFirst()
                .ifPresent(operation -> call(opened.source().name(), operation));
    }

    /// Opens a call of an operation: its own tab if it has one, else in place of a tab that nobody used, else a new
    /// one.
    public void call(String name, Operation operation) {
        bringCalls();
        catalog.opened(name).ifPresent(opened -> tabs.open(opened, operation, () -> maker.of(opened, operation)));
    }

    private void bringCalls() {
        opening.set(false);
        managing.set(false);
        leaveSource();
    }

    /// Sends the selected call.
    public void send() {
        tabs.selected().ifPresent(call -> call.send(environments.effective()));
    }

    /// Says that no more messages come on the selected call.
    public void halfClose() {
        tabs.selected().ifPresent(CallViewModel::halfClose);
    }

    /// Stops what is under way: opening a source, showing the first view over calls, the selected call.
    public void escape() {
        if (first.busyProperty().get()) {
            first.cancel();
        } else if (managing.get()) {
            managing.set(false);
        } else if (source.get().isPresent()) {
            leaveSource();
        } else if (opening.get() && !isBare()) {
            opening.set(false);
        } else {
            tabs.selected().ifPresent(CallViewModel::cancel);
        }
    }
}
