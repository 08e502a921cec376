package dev.sextant.desktop.shell;

import dev.sextant.desktop.call.CallLine;
import dev.sextant.desktop.call.CallView;
import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.desktop.call.GateActions;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.desktop.environment.CredentialActions;
import dev.sextant.desktop.environment.CredentialCard;
import dev.sextant.desktop.environment.EnvironmentsView;
import dev.sextant.desktop.environment.HeaderValues;
import dev.sextant.desktop.environment.PlacesCard;
import dev.sextant.desktop.environment.SecretClipboard;
import dev.sextant.desktop.first.FirstView;
import dev.sextant.desktop.response.ResponseActions;
import dev.sextant.desktop.response.Why;
import dev.sextant.desktop.source.SourceView;
import dev.sextant.environment.Environment;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All of the window: the first view while nothing is open, else sidebar, tabs, call line and the selected call.
public final class WindowView extends StackPane {
    private static final double WORDY = 1100;

    private final WindowViewModel model;
    private final FirstView first;
    private final Sidebar sidebar;
    private final CallLine callLine;
    private final StackPane page = new StackPane();
    private final VBox work;
    private final Frame frame;
    private final VBox main = new VBox();
    private final Layer layer = new Layer();
    private final SecretClipboard clipboard = new SecretClipboard();
    private final Region productionLine = new Region();
    private final Map<CallViewModel, CallView> views = new HashMap<>();
    private Optional<EnvironmentsView> environments = Optional.empty();

    /// The view of everything the window knows.
    public WindowView(WindowViewModel model) {
        this.model = model;
        var actions = new WindowActions(
                this::focusFirst, this::newRequest, this::pasteCurl, this::saveWorkspace, this::openKeys);
        this.first = new FirstView(model.first());
        this.sidebar = new Sidebar(model);
        this.callLine = new CallLine(
                model.environments(),
                new HeaderValues(model.environments(), model.preferences().headersProperty()),
                model.credentials().clock(),
                this::openCredential,
                model.requests());
        this.work = new VBox(new TabRow(model, actions), new NoticeBar(model.notices()), page);
        this.frame = new Frame(sidebar, work);
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox.setVgrow(frame, Priority.ALWAYS);
        VBox.setVgrow(first, Priority.ALWAYS);
        productionLine.getStyleClass().add("production-line");
        productionLine.setMouseTransparent(true);
        setAlignment(productionLine, javafx.geometry.Pos.TOP_CENTER);
        page.getStyleClass().add("pane");
        main.getChildren().setAll(frame, new StatusBar(model, this::showProblems));
        getChildren().setAll(main, productionLine, layer);
        model.sources().onChange(this::tell);
        listen();
        showPage();
        show(model.environments().current());
    }

    private void listen() {
        callLine.onSeveral(this::chooseSeveral);
        frame.shownProperty().bindBidirectional(model.preferences().sidebarProperty());
        model.preferences().textProperty().addListener((_, _, _) -> measure());
        widthProperty().addListener((_, _, _) -> measure());
        model.front().openingProperty().addListener((_, _, _) -> showPage());
        model.front().managingProperty().addListener((_, _, _) -> showPage());
        model.front().sourceProperty().addListener((_, _, _) -> showPage());
        model.tabs().selectedProperty().addListener((_, _, _) -> {
            if (frame.over()) {
                model.preferences().sidebarProperty().set(false);
            }
            showPage();
        });
        model.catalog().rowsProperty().addListener((_, before, now) -> {
            if (before.isEmpty() != now.isEmpty()) {
                showPage();
            }
        });
        model.environments().currentProperty().addListener((_, _, now) -> show(now));
        model.tabs().all().addListener((javafx.collections.ListChangeListener<CallViewModel>)
                _ -> views.keySet().retainAll(model.tabs().all()));
    }

    /// What fits depends on the room and on the size of the text.
    private void measure() {
        var size = model.preferences().textProperty().get();
        frame.scaleTo(size);
        views.values().forEach(view -> view.scaleTo(size));
        callLine.showHints(getWidth() >= size.of(WORDY));
    }

    private void showPage() {
        if (model.front().isBare()) {
            main.getChildren().set(0, first);
            return;
        }
        main.getChildren().set(0, frame);
        if (model.front().openingProperty().get()) {
            page.getChildren().setAll(first);
        } else if (model.front().managingProperty().get()) {
            page.getChildren().setAll(environments());
        } else if (model.front().sourceProperty().get().isPresent()) {
            page.getChildren()
                    .setAll(new SourceView(model.front().sourceProperty().get().get(), model.front()::leaveSource));
        } else {
            model.tabs().selected().ifPresentOrElse(this::show, this::showNoCall);
        }
    }

    /// Made when it is first wanted.
    private EnvironmentsView environments() {
        var view = environments.orElseGet(() -> new EnvironmentsView(
                model.editor(),
                model.cookies(),
                credentialActions(),
                model.credentials().clock(),
                ZoneId.systemDefault()));
        environments = Optional.of(view);
        return view;
    }

    private void show(CallViewModel call) {
        var view = views.computeIfAbsent(call, this::view);
        callLine.show(call);
        var whole = new VBox(callLine, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        page.getChildren().setAll(whole);
    }

    private CallView view(CallViewModel call) {
        var view = new CallView(call, model.environments(), actions(), gates());
        view.stackedProperty().bind(model.preferences().stackedProperty());
        view.scaleTo(model.preferences().textProperty().get());
        return view;
    }

    private GateActions gates() {
        return new GateActions(
                this::renew,
                this::openCredential,
                this::openEnvironments,
                model.credentials().clock());
    }

    private ResponseActions actions() {
        return new ResponseActions()
                .on(Why.Action.SEND_AGAIN, model::send)
                .on(Why.Action.EDIT_CREDENTIAL, this::openCredential)
                .on(Why.Action.RENEW, this::renewOrEdit)
                .on(Why.Action.TRY_SPARE, model.credentials()::trySpare, model.credentials()::hasSpare)
                .on(Why.Action.EDIT_ENVIRONMENT, callLine::editAddress)
                .on(Why.Action.EDIT_TRUST, this::openEnvironments);
    }

    private void showNoCall() {
        page.getChildren().setAll(new EmptyState("No call is open", "Pick an operation in the catalog."));
    }

    private void show(Environment environment) {
        productionLine.setVisible(environment.stage() == Environment.Stage.PRODUCTION);
    }

    /// Opens the card of the current environment's credential.
    public void openCredential() {
        layer.open(
                callLine.credentialPill(),
                done -> new CredentialCard(
                        model.credentials().editing(),
                        credentialActions(),
                        model.credentials().clock(),
                        this::openEnvironments,
                        done));
    }

    /// Chooses the environments that the selected call is sent to at once.
    public void chooseSeveral() {
        model.tabs()
                .selected()
                .filter(call -> !call.streamsUp())
                .ifPresent(_ -> layer.open(
                        callLine.environmentPill(), done -> new PlacesCard(model.environments(), this::sendTo, done)));
    }

    private void sendTo(List<Environment> places) {
        if (callLine.settle()) {
            model.tabs().selected().ifPresent(call -> call.send(places));
        }
    }

    private CredentialActions credentialActions() {
        return new CredentialActions(
                model.credentials().renewal(), model.credentials()::renew, this::testSpare, clipboard);
    }

    /// Opens the card and gets a fresh credential.
    private void renew() {
        openCredential();
        model.credentials().renew();
    }

    /// Gets a fresh credential where that can be done, else opens the field for one.
    private void renewOrEdit() {
        openCredential();
        model.credentials().renewIfPossible();
    }

    private void testSpare() {
        model.front().leaveEnvironments();
        model.credentials().testSpare();
    }

    /// Shows everything of the environments.
    public void openEnvironments() {
        model.credentials().suggest();
        model.front().managingProperty().set(true);
    }

    /// Opens the sheet of keys.
    public void openKeys() {
        layer.open(KeySheet::new);
    }

    /// Asks for a folder and keeps the workspace there from now on.
    public void saveWorkspace() {
        FilePicker.one(this, FilePicker.Wish.folder("Keep the workspace in a folder"))
                .ifPresent(model::saveIn);
    }

    /// Shows what was met while loading.
    public void showProblems() {
        model.preferences().sidebarProperty().set(true);
        sidebar.showProblems();
    }

    /// Puts the cursor into the filter of the catalog.
    public void focusFilter() {
        model.preferences().sidebarProperty().set(true);
        sidebar.focusFilter();
    }

    /// Puts the cursor into the one field.
    public void focusFirst() {
        model.front().openingProperty().set(true);
        first.focusField();
    }

    /// Where secrets are copied to.
    public SecretClipboard clipboard() {
        return clipboard;
    }

    /// Opens a request without a contract, with the cursor in its address.
    public void newRequest() {
        model.requests().open();
        callLine.editAddress();
    }

    /// Opens what the clipboard says as a curl line.
    public void pasteCurl() {
        var text = Clipboard.getSystemClipboard().getString();
        model.requests().pasteOrSay(text == null ? "" : text);
    }

    private void tell(Changes changes) {
        model.notices()
                .say(new NoticesViewModel.Notice(
                        changes.summary(), "Show", () -> layer.open(done -> new ChangesSheet(changes, done))));
    }

    /// Sends the call on show.
    public void send() {
        if (callLine.settle()) {
            model.send();
        }
    }

    /// The line on top of the call.
    public CallLine callLine() {
        return callLine;
    }

    /// Moves the focus to the next pane: catalog, request, answer.
    public void nextPane() {
        var panes = model.tabs().selected().flatMap(call -> Optional.ofNullable(views.get(call)));
        panes.ifPresent(view -> PaneCycle.next(getScene(), sidebar, view.request(), view.answer()));
    }
}
