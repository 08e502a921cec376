package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Segments;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.variable.VariableField;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Addresses, care, trust, variables and headers of the open environment.
final class EnvironmentDetails extends BorderPane {
    private static final double LABEL_WIDTH = 144;
    private static final double ROW_GAP = 8;

    private final EnvironmentEditorViewModel model;
    private final Variables variables;
    private final VBox addresses = new VBox(ROW_GAP);
    private final VBox authorities = new VBox(4);
    private final Segments<Stage> care;
    private final CheckBox verify = new CheckBox("Verify TLS");
    private final ObservableList<String> sources;
    private String shown = "";

    EnvironmentDetails(EnvironmentEditorViewModel model) {
        this.model = model;
        this.variables = new Variables(() -> model.environments().whole(model.edited()));
        this.sources = model.sources();
        this.care = new Segments<>(List.of(Stage.values()), model.edited().stage(), EnvironmentDetails::word);
        care.getStyleClass().add("words");
        care.valueProperty().addListener((_, _, stage) -> {
            if (stage != model.edited().stage()) {
                model.care(stage);
            }
        });
        verify.setOnAction(_ -> model.trust().verify(verify.isSelected()));
        var sections = new VBox(
                section("What it is", new TraitsView(model)),
                section("Addresses", addresses),
                section("Kind of place", care, Texts.sentence("Production is red, everywhere.", "hint")),
                section("Trust", trust()),
                section("Client certificate", new IdentityView(model.identity())),
                section("Way to its servers", new RouteView(model.route())),
                section("Variables", new PairTable("variable", model.variables()), new BorrowedVariables(model)),
                section(
                        "Headers of every call",
                        new ScopeChooser(model),
                        new PairTable("header", model.headers(), variables),
                        new HiddenHeaders(model)));
        sections.getStyleClass().add("environment-body");
        model.editedProperty()
                .subscribe(now -> sections.getChildren().stream()
                        .skip(1)
                        .forEach(section -> section.setDisable(now.traits().locked())));
        var scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        setTop(new EnvironmentHead(model));
        setCenter(scroll);
        getStyleClass().add("pane");
        model.editedProperty().addListener((_, _, now) -> show(now));
        sources.addListener(
                (ListChangeListener<String>) _ -> addresses.getChildren().setAll(rows()));
        show(model.edited());
    }

    private void show(Environment environment) {
        if (!shown.equals(environment.name())) {
            shown = environment.name();
            addresses.getChildren().setAll(rows());
        }
        care.valueProperty().set(environment.stage());
        verify.setSelected(environment.access().tls().verified());
        authorities
                .getChildren()
                .setAll(environment.access().tls().authorities().stream()
                        .map(this::authority)
                        .toList());
    }

    private List<Node> rows() {
        var names = model.addressed();
        return names.isEmpty()
                ? List.of(Texts.sentence("A source that is opened can be given an address of its own here.", "hint"))
                : names.stream().map(this::address).toList();
    }

    private Node address(String source) {
        var label = Texts.label(source);
        label.setPrefWidth(LABEL_WIDTH);
        label.setMinWidth(LABEL_WIDTH);
        var field = new TextField(model.edited().address(source).orElse(""));
        field.setPromptText(model.environments()
                .whole(model.edited())
                .address(source)
                .map(inherited -> inherited + ", inherited")
                .orElse("as the contract says"));
        field.setAccessibleText("Address of " + source);
        VariableField.install(field, variables);
        field.textProperty().addListener((_, _, text) -> model.address(source, text.strip()));
        label.setLabelFor(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(ROW_GAP, label, field);
        row.getStyleClass().add("address-row");
        return row;
    }

    private Node trust() {
        var hint = Texts.sentence("With it off, anybody on the way can read and change what is sent.", "hint");
        var add = Buttons.quiet(Icon.ADD, "Add certificates (PEM)", this::choose);
        return new VBox(4, verify, hint, authorities, add);
    }

    private Node authority(Path file) {
        var row = new HBox(
                ROW_GAP,
                Icon.LOCK.small(),
                Texts.code(file.toString()),
                new Spacer(),
                new IconButton(
                                Icon.CLOSE,
                                "Trust it no longer",
                                () -> model.trust().remove(file))
                        .tight());
        row.getStyleClass().add("address-row");
        return row;
    }

    private void choose() {
        var patterns = List.of("*.pem", "*.crt", "*.cer");
        FilePicker.one(this, new FilePicker.Wish(FilePicker.Count.FILE, "Certificates to trust", patterns))
                .ifPresent(model.trust()::add);
    }

    private static Node section(String title, Node... content) {
        var section = new VBox(ROW_GAP);
        section.getChildren().add(Texts.label(title, "section-head", "muted"));
        section.getChildren().addAll(content);
        return section;
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
