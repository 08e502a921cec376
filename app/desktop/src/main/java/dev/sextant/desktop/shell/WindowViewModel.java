package dev.sextant.desktop.shell;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.desktop.catalog.CatalogViewModel;
import dev.sextant.desktop.catalog.Listing;
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
import dev.sextant.desktop.source.HealthCheck;
import dev.sextant.desktop.source.SourceViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.protocol.SourceName;
import dev.sextant.session.Counsel;
import dev.sextant.session.Session;
import dev.sextant.workspace.Folders;
import dev.sextant.workspace.UseLog;
import dev.sextant.workspace.Workspace;
import dev.sextant.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.time.Instant;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that the window knows: sources, environments, open calls, and how it is laid out.
public final class WindowViewModel implements FirstViewModel.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(WindowViewModel.class);

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
    private final SourceReader reader;
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
        this.reader = new SourceReader(session, background, catalog, this::read);
        this.editor =
                new EnvironmentEditorViewModel(environments, new Schemes(session.schemes()), secrets, session.uses());
        this.credentials = new CredentialsViewModel(
                tabs, environments, editor, new RenewalViewModel(session, background, secrets.safe()));
        this.first = new FirstViewModel(background, session, samples, preferences.recentProperty(), this);
        this.workspace = new WorkspaceViewModel(background, this::now);
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
        opening.set(catalog.listings().isEmpty());
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
        var opened = new Opening.Opened(named(found), found.catalog());
        if (catalog.listings().isEmpty()) {
            title.set(opened.catalog().title());
        }
        reader.watch(opened);
        preferences.opened(new Recent(opened.catalog().title(), opened.source().location(), Instant.now()));
        catalog.filterProperty().set("");
        list(opened, () -> callFirst(opened));
    }

    private Source named(Opening.Opened found) {
        var source = found.source();
        return catalog.at(source.location())
                .map(listing -> source.named(listing.source().name()))
                .orElseGet(() -> source.named(SourceName.of(
                        source,
                        found.catalog().title(),
                        name -> catalog.listing(name).isPresent())));
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
        catalog.listings().forEach(listing -> reader.forget(listing.source().name()));
        tabs.clear();
        catalog.clear();
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

    /// Opens the workspace of the run before, and says why where that does not work.
    public void restore(Path folder) {
        open(folder, first::blame);
    }

    /// Reads a source into the tree, or reads it anew.
    public void read(Source wanted) {
        reader.read(wanted, environments.effective(), opening -> {
            switch (opening) {
                case Opening.Opened found -> list(found, this::callFirst);
                case Opening.Refused _ -> callFirst();
            }
        });
        nameSources();
    }

    /// Stops reading a source; what was read of it before stays.
    public void stop(String name) {
        reader.stop(name);
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
            WindowViewModel.this.stop(name);
        }

        @Override
        public void ask(Opening.Opened opened, Consumer<Optional<String>> then) {
            var place = environments.effective();
            background.start("health", () -> new HealthCheck(session).ask(opened, place), then);
        }
    }

    /// Goes from a source's page back to the calls.
    public void leaveSource() {
        source.set(Optional.empty());
    }

    /// Takes a source out, and its calls with it.
    public void remove(String name) {
        reader.forget(name);
        leaveSource();
        tabs.all().stream()
                .filter(call -> call.opened().source().name().equals(name))
                .toList()
                .forEach(tabs::close);
        catalog.remove(name);
        nameSources();
        opening.set(opening.get() || catalog.listings().isEmpty());
    }

    private void nameSources() {
        editor.takeSources(catalog.listings().stream()
                .map(listing -> listing.source().name())
                .toList());
    }

    private void list(Opening.Opened opened, Runnable then) {
        opening.set(false);
        background.start("index " + opened.source().name(), () -> Listing.of(opened), listing -> {
            catalog.list(listing);
            nameSources();
            tabs.renew(opened, operation -> make(opened, operation));
            then.run();
        });
    }

    /// Opens the first operation of the first source that could be read, whichever was read faster.
    private void callFirst() {
        if (tabs.all().isEmpty()) {
            catalog.listings().stream()
                    .filter(listing -> !(listing instanceof Listing.Refused))
                    .findFirst()
                    .ifPresent(listing -> {
                        if (listing instanceof Listing.Ready(var opened, var _)) {
                            callFirst(opened);
                        }
                    });
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
        opening.set(false);
        managing.set(false);
        leaveSource();
        catalog.opened(name).ifPresent(opened -> tabs.open(opened, operation, () -> make(opened, operation)));
    }

    private CallViewModel make(Opening.Opened opened, Operation operation) {
        var call = new CallViewModel(session, background, opened, operation);
        call.resolve(environments.effective());
        advise(call);
        return call;
    }

    private void advise(CallViewModel call) {
        var folder = workspace.folderProperty().get();
        background.start("advice", () -> Counsel.discover().read(folder), shelf -> {
            shelf.problems().forEach(problem -> LOG.warn("{}", problem.line()));
            call.response().advise(shelf.advice());
        });
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
        } else if (opening.get() && !catalog.listings().isEmpty()) {
            opening.set(false);
        } else {
            tabs.selected().ifPresent(CallViewModel::cancel);
        }
    }
}
