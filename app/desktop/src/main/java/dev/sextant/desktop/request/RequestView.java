package dev.sextant.desktop.request;

import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.PaneTab;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.TabBar;
import dev.sextant.desktop.form.FormView;
import dev.sextant.desktop.form.UndoKeys;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.schema.Path;
import dev.sextant.snippet.Snippet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The request pane: the message as form and JSON, headers, options, docs. A view is built when its tab is first
/// picked.
public final class RequestView extends BorderPane {
    private final RequestViewModel model;
    private final Function<Snippet.Tool, Optional<Snippet>> snippets;
    private final Variables variables;
    private final PaneTab formTab = new PaneTab("Form");
    private final PaneTab jsonTab = new PaneTab("JSON");
    private final PaneTab metadataTab;
    private final PaneTab optionsTab = new PaneTab("Options");
    private final PaneTab docsTab = new PaneTab("Docs");
    private final TabBar tabs;
    private final FormView form;
    private final FormPane formPane;
    private final Map<PaneTab, Node> views = new HashMap<>();

    /// A pane for this request.
    public RequestView(RequestViewModel model) {
        this(model, _ -> Optional.empty(), Variables.NONE);
    }

    /// A pane for this request, which `snippets` writes as commands of other tools; in its texts variables may stand.
    public RequestView(
            RequestViewModel model, Function<Snippet.Tool, Optional<Snippet>> snippets, Variables variables) {
        this.model = model;
        this.snippets = snippets;
        this.variables = variables;
        this.metadataTab = new PaneTab(headersWord());
        this.tabs = new TabBar(formTab, jsonTab, metadataTab, optionsTab, docsTab);
        this.form = new FormView(model.form(), model.background(), variables);
        this.formPane = new FormPane(model.form(), form, this::revealFault);
        getStyleClass().addAll("pane", "request");
        setMinWidth(0);
        formTab.countProperty().bind(model.findings());
        formTab.alarmingProperty().bind(model.findings().greaterThan(0));
        metadataTab.countProperty().bind(model.metadata().countProperty());
        model.broken().addListener((_, _, isBroken) -> jsonTab.countProperty().set(isBroken ? 1 : 0));
        jsonTab.alarmingProperty().bind(model.broken());
        setTop(model.bodyTypes().several() ? new VBox(head(), new BodyTypeBar(model.bodyTypes())) : head());
        tabs.selectedProperty().addListener((_, _, tab) -> turnTo(tab));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setCenter(formPane);
    }

    /// Goes to a field of the form: opens what hides it and gives it the focus.
    public void reveal(Path path) {
        tabs.selectedProperty().set(formTab);
        form.reveal(path);
    }

    /// Goes to what stops the call: the place where the JSON is broken, else the first field that is wrong.
    public void revealFault() {
        if (model.broken().get()) {
            tabs.selectedProperty().set(jsonTab);
            json().goToFault();
        } else {
            model.form().remarks().stream().findFirst().ifPresent(remark -> reveal(remark.path()));
        }
    }

    private Node head() {
        var copy = new IconButton(Icon.COPY, "Copy the request as JSON", this::copy);
        var more = new IconButton(Icon.MORE, "More for the request", () -> {});
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 0));
        HBox.setHgrow(tabs, Priority.ALWAYS);
        var head = new HBox(tabs, new Spacer(), copy, more);
        head.getStyleClass().add("pane-head");
        return head;
    }

    /// The focus stays in the pane: it goes to the tab when what had it goes.
    private void turnTo(PaneTab tab) {
        var hadFocus = getCenter().isFocusWithin();
        setCenter(view(tab));
        if (hadFocus) {
            tab.requestFocus();
        }
    }

    /// Shows the headers.
    public void revealHeaders() {
        tabs.selectedProperty().set(metadataTab);
    }

    /// Shows the options.
    public void revealOptions() {
        tabs.selectedProperty().set(optionsTab);
    }

    private void key(KeyEvent event) {
        var isMessage = getCenter().equals(formPane) || getCenter() instanceof JsonPane;
        if (isMessage && !event.isConsumed() && UndoKeys.apply(event, model.form())) {
            event.consume();
        }
    }

    private Node view(PaneTab tab) {
        if (tab.equals(formTab)) {
            return formPane;
        }
        if (tab.equals(jsonTab)) {
            return json();
        }
        if (tab.equals(metadataTab)) {
            return built(
                    tab,
                    () -> new MetadataView(
                            model.metadata(), headersWord().toLowerCase(java.util.Locale.ROOT), variables));
        }
        return tab.equals(optionsTab)
                ? built(
                        tab,
                        () -> new OptionsView(model.options(), model.operation().kind()))
                : built(tab, () -> new DocsView(model));
    }

    private JsonPane json() {
        return (JsonPane) built(jsonTab, () -> new JsonPane(model.form(), model.background(), variables));
    }

    private Node built(PaneTab tab, Supplier<Node> view) {
        return views.computeIfAbsent(tab, _ -> view.get());
    }

    private String headersWord() {
        return switch (model.operation().kind()) {
            case OperationKind.Rpc _ -> "Metadata";
            case OperationKind.Http _, OperationKind.Socket _ -> "Headers";
        };
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        menu.getItems().add(entry("Lay out the JSON", () -> {
            tabs.selectedProperty().set(jsonTab);
            json().format();
        }));
        menu.getItems().add(entry("Paste JSON over the request", this::paste));
        menu.getItems().add(entry("Start again with the example", model::reset));
        if (model.operation().kind() instanceof OperationKind.Rpc) {
            menu.getItems().add(new SeparatorMenuItem());
            for (var tool : Snippet.Tool.values()) {
                menu.getItems().add(snippet(tool));
            }
        }
        return menu;
    }

    /// A tool that cannot make the call says why.
    private MenuItem snippet(Snippet.Tool tool) {
        var words = "Copy as " + tool.label();
        var found = snippets.apply(tool);
        var entry = switch (found.orElse(null)) {
            case Snippet.Command(var text) -> entry(words, () -> toClipboard(text));
            case Snippet.Unsayable(var why) -> entry(words + ": " + why, () -> {});
            case null -> entry(words + ": it is not known where it goes.", () -> {});
        };
        entry.setDisable(!(found.orElse(null) instanceof Snippet.Command));
        return entry;
    }

    private void copy() {
        toClipboard(model.form().text());
    }

    private static void toClipboard(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            model.form().write(text);
            revealFault();
        }
    }

    private static MenuItem entry(String words, Runnable action) {
        var entry = new MenuItem(words);
        entry.setOnAction(_ -> action.run());
        return entry;
    }
}
