package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Segments;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.environment.RouteViewModel.Way;
import dev.sextant.exchange.Secret;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The way to an environment's servers: proxy, name to ask for, user agent, pings.
final class RouteView extends VBox {
    private static final double GAP = 8;
    private static final double LABEL_WIDTH = 144;

    private final RouteViewModel model;
    private final VBox through;

    RouteView(RouteViewModel model) {
        super(GAP);
        this.model = model;
        var ways = new Segments<>(List.of(Way.values()), model.wayProperty().get(), RouteView::word);
        ways.getStyleClass().add("words");
        ways.valueProperty().bindBidirectional(model.wayProperty());
        this.through = new VBox(
                GAP,
                row("Proxy", "host:port", model.proxyProperty(), model::proxyFault),
                row("User", "none", model.userProperty(), () -> ""),
                labelled("Password", password()),
                row("Not for", "localhost, *.acme.internal", model.bypassProperty(), () -> ""));
        getChildren()
                .setAll(
                        new HBox(ways),
                        through,
                        row("Authority", "as the address says", model.authorityProperty(), () -> ""),
                        row("User agent", "as Sextant says", model.userAgentProperty(), () -> ""),
                        row("Ping every", "never", model.keepAliveProperty(), model::keepAliveFault));
        model.wayProperty().subscribe(_ -> show());
    }

    private void show() {
        through.setVisible(model.isThrough());
        through.setManaged(model.isThrough());
    }

    private Node password() {
        var field = new PasswordField();
        field.setPromptText("none");
        field.setAccessibleText("Password at the proxy");
        field.setOnAction(_ -> keep(field));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep(field);
            }
        });
        return field;
    }

    private void keep(PasswordField field) {
        if (!field.getText().isEmpty()) {
            model.keep(Secret.of(field.getText()));
            field.clear();
            field.setPromptText(Secret.MASK);
        }
    }

    private static Node row(String name, String prompt, StringProperty text, Supplier<String> fault) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.textProperty().bindBidirectional(text);
        var error = Texts.sentence("", "field-error");
        var slot = new VBox(field, error);
        text.subscribe(_ -> {
            error.setText(fault.get());
            error.setVisible(!error.getText().isEmpty());
            error.setManaged(error.isVisible());
            field.getStyleClass().remove("invalid");
            if (error.isVisible()) {
                field.getStyleClass().add("invalid");
            }
        });
        return labelled(name, slot);
    }

    private static Node labelled(String name, Node content) {
        var label = Texts.label(name);
        label.setPrefWidth(LABEL_WIDTH);
        label.setMinWidth(LABEL_WIDTH);
        HBox.setHgrow(content, Priority.ALWAYS);
        var row = new HBox(GAP, label, content);
        row.getStyleClass().add("address-row");
        return row;
    }

    private static String word(Way way) {
        return switch (way) {
            case USUAL -> "System's proxy";
            case DIRECT -> "Direct";
            case HTTP -> "HTTP proxy";
            case SOCKS -> "SOCKS 5";
        };
    }
}
