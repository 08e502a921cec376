package dev.sextant.desktop.controls;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.Shots;
import dev.sextant.desktop.fx.Keys;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every control in every theme and in the states that matter, drawn to be looked at.
@Tag("slow")
final class ControlGallery {

    @Test
    void drawsEveryControl() {
        Shots.take("controls", 900, 760, ControlGallery::everything);
        Shots.take("controls", Theme.LIGHT, TextSize.LARGEST, 1800, 1520, ControlGallery::everything);
    }

    private static Parent everything() {
        var all = new VBox(
                12, buttons(), chips(), pills(), marks(), tabs(), fields(), segments(), groups(), facts(), rest());
        all.setPadding(new Insets(16));
        all.getStyleClass().add("pane");
        return all;
    }

    private static Node buttons() {
        var send = Buttons.primary(Icon.SEND, "Send", () -> {});
        send.getStyleClass().add("tall");
        var focused = Buttons.primary(Icon.RELOAD, "Renew token", () -> {});
        var off = Buttons.plain("Open", () -> {});
        off.setDisable(true);
        return row(
                send,
                focus(focused),
                Buttons.plain(Icon.FOLDER, "Browse", () -> {}),
                focus(Buttons.plain("Half-close", () -> {})),
                hover(Buttons.plain("Hovered", () -> {})),
                off,
                Buttons.quiet(Icon.ADD, "Add field", () -> {}),
                Buttons.danger("Cancel", () -> {}),
                new IconButton(Icon.COPY, "Copy", () -> {}),
                focus(new IconButton(Icon.SEARCH, "Search", () -> {})),
                hover(new IconButton(Icon.MORE, "More", () -> {})),
                Texts.keyCap(Keys.SEND.cap()));
    }

    private static Node chips() {
        var code = new Chip(Tone.OK, Icon.CHECK, "0 OK");
        code.getStyleClass().add("code");
        var bad = new Chip(Tone.BAD, Icon.CLOSE, "16 UNAUTHENTICATED");
        bad.getStyleClass().add("code");
        var note = new Chip(Tone.NEUTRAL, "int64, exact");
        note.getStyleClass().add("note");
        return row(
                code,
                bad,
                new Chip(Tone.INFO, Icon.OPEN_STREAM, "open"),
                new Chip(Tone.WARN, Icon.WARNING, "3 differences from contract"),
                new Chip(Tone.NEUTRAL, Icon.EDIT, "Form changed since 07:31:04"),
                new Chip(Tone.NEUTRAL, "gRPC"),
                note);
    }

    private static Node pills() {
        return row(
                pill("staging", dot("staging"), Texts.label("staging"), Icon.DOWN.small()),
                pill("production", dot("production"), Texts.label("production"), Icon.DOWN.small()),
                pill("ok", new Ring(0.9), Texts.label("user token", "muted"), Texts.label("23 h 12 m", "pill-time")),
                pill("warn", new Ring(0.1), Texts.label("user token", "muted"), Texts.label("1 h 48 m", "pill-time")),
                pill("bad", new Ring(0), Texts.label("user token"), Texts.label("expired", "pill-time")),
                pill("none", Icon.KEY.node(), Texts.label("API key", "muted"), Texts.label("no expiry", "pill-time")));
    }

    private static Node marks() {
        return row(Stream.of(
                        rpc("Init", false, false),
                        rpc("GetPolicy", false, false),
                        rpc("Watch", false, true),
                        rpc("StoreEvidence", true, false),
                        rpc("Converse", true, true),
                        rpc("Cancel", false, false),
                        http("GET"),
                        http("POST"),
                        http("PATCH"),
                        http("DELETE"),
                        http("OPTIONS"))
                .flatMap(operation -> Stream.<Node>of(new CallMark(operation), Texts.label(operation.label())))
                .toArray(Node[]::new));
    }

    private static Node tabs() {
        var form = new PaneTab("Form");
        form.countProperty().set(1);
        form.alarmingProperty().set(true);
        var metadata = new PaneTab("Metadata");
        metadata.countProperty().set(2);
        var bar = new TabBar(form, new PaneTab("JSON"), metadata, new PaneTab("Options"), new PaneTab("Docs"));
        var narrow = new TabBar(
                new PaneTab("Message"), new PaneTab("Metadata"), new PaneTab("Trailers"), new PaneTab("Timeline"));
        narrow.setPrefWidth(220);
        var left = new HBox(bar, new Spacer(), new IconButton(Icon.COPY, "Copy", () -> {}));
        left.getStyleClass().add("pane-head");
        left.setPrefWidth(480);
        var right = new HBox(narrow);
        right.getStyleClass().add("pane-head");
        return row(left, right);
    }

    private static Node fields() {
        var set = field(new TextField("build-and-release"), "17 / 63");
        var invalid = field(new TextField("Sextant desktop"), "");
        invalid.getStyleClass().add("invalid");
        var unset = new HBox(Texts.label("not set"));
        unset.getStyleClass().addAll("field", "unset");
        var preset = new HBox(Texts.label("0, the default: latest revision"));
        preset.getStyleClass().addAll("field", "default");
        var focused = field(new TextField("focused"), "");
        focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-within"), true);
        var list = new ComboBox<String>();
        list.getItems().setAll("GITHUB_ACTION", "GITLAB");
        list.setValue("GITHUB_ACTION");
        var plain = new TextField();
        plain.setPromptText("A hint");
        var area = new TextArea("SBOM is stale on\npurpose");
        area.setPrefSize(180, 68);
        var filter = new HBox(Icon.FILTER.inButton(), new TextField());
        ((TextField) filter.getChildren().getLast()).setPromptText("Filter operations");
        filter.getStyleClass().addAll("field", "tall", "plain");
        var checked = new CheckBox("Verify TLS");
        checked.setSelected(true);
        return flow(
                set,
                invalid,
                unset,
                preset,
                focused,
                list,
                plain,
                filter,
                checked,
                focus(new CheckBox("Read-only")),
                area);
    }

    private static Node segments() {
        var marks =
                Stream.of(PresenceMark.State.values()).map(PresenceMark::new).toArray(Node[]::new);
        return row(
                new Segments<>(List.of("none", "commit", "image", "file"), "image", choice -> choice),
                new Segments<>(List.of("Differences", "All"), "Differences", choice -> choice),
                row(marks),
                new Ring(0.7),
                severity("critical"),
                severity("high"),
                severity("medium"),
                severity("low"));
    }

    private static Node groups() {
        var image = new Group("image", () -> Texts.label("body of the group"));
        image.summarize("ContainerImage · 2 of 3 set");
        image.actions()
                .getChildren()
                .addAll(
                        new IconButton(Icon.COPY, "Copy", () -> {}).tight(),
                        new IconButton(Icon.MORE, "More", () -> {}).tight());
        image.openProperty().set(true);
        image.setPrefWidth(430);
        var policy = new Group("policy", () -> Texts.label("body"));
        policy.summarize("PolicyOptions · enforce: true, 1 more set");
        policy.setPrefWidth(420);
        return row(image, policy);
    }

    private static Node facts() {
        var table = new FactsTable()
                .addCode("Server said", "token is expired by 3h12m4s")
                .add("Clock", "Yours and the server's differ by 0.4 s: not the cause");
        table.setPrefWidth(430);
        var path = new ElidedPath();
        path.show("api.cp.chainloop.dev/", "controlplane.v1.AttestationService/", "Init");
        path.setPrefWidth(400);
        var narrow = new ElidedPath();
        narrow.show("api.cp.chainloop.dev/", "controlplane.v1.AttestationService/", "Init");
        narrow.setMaxWidth(300);
        return row(table, new VBox(8, path, narrow));
    }

    private static Node rest() {
        return row(
                new EmptyState(
                        "No call yet", "Ctrl+Enter sends. The answer appears here.", Buttons.plain("Send", () -> {})),
                Texts.label("A headline", "headline"),
                Texts.label("Section", "section-head"),
                Texts.label("muted", "muted"),
                Texts.label("string · 1–63", "hint"),
                Texts.code("a.b.C/d != x->y"));
    }

    private static Operation rpc(String name, boolean clientStreams, boolean serverStreams) {
        return new Operation("acme.v1.S", name, new OperationKind.Rpc(clientStreams, serverStreams), "", false);
    }

    private static Operation http(String method) {
        return new Operation("Images", "", new OperationKind.Http(method, "/i"), "", false);
    }

    private static HBox pill(String style, Node... parts) {
        var pill = new HBox(parts);
        pill.getStyleClass().addAll("pill", style);
        return pill;
    }

    private static Region dot(String style) {
        return square("dot", style);
    }

    private static Region severity(String style) {
        return square("severity", style);
    }

    private static Region square(String... styles) {
        var region = new Region();
        region.getStyleClass().addAll(styles);
        return region;
    }

    private static HBox field(TextField input, String counter) {
        var field = new HBox(input, Texts.whole(counter, "counter-text"));
        field.getStyleClass().add("field");
        HBox.setHgrow(input, javafx.scene.layout.Priority.ALWAYS);
        return field;
    }

    private static <T extends Node> T focus(T node) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
        return node;
    }

    private static <T extends Node> T hover(T node) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass("hover"), true);
        return node;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static FlowPane flow(Node... nodes) {
        return new FlowPane(8, 8, nodes);
    }
}
