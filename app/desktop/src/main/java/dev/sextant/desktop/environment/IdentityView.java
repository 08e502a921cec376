package dev.sextant.desktop.environment;

import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.FilePicker;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.environment.Identity;
import dev.sextant.exchange.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The certificate we show to servers that ask for one: its files, and what opens them.
final class IdentityView extends VBox {
    private static final double GAP = 4;

    private final IdentityViewModel model;

    IdentityView(IdentityViewModel model) {
        super(GAP);
        this.model = model;
        model.identityProperty().subscribe(this::show);
    }

    private void show(Optional<Identity> identity) {
        getChildren()
                .setAll(Texts.sentence("Shown to servers that ask who calls (mutual TLS). They alone see it.", "hint"));
        identity.ifPresentOrElse(
                files -> {
                    switch (files) {
                        case Identity.Pem(var certificate, var key, var _) -> {
                            getChildren().add(file(certificate));
                            getChildren().add(file(key));
                        }
                        case Identity.Pkcs12(var file, var _) -> getChildren().add(file(file));
                    }
                    getChildren().add(password());
                },
                () -> getChildren()
                        .add(new HBox(
                                GAP,
                                Buttons.quiet(Icon.ADD, "Certificate and key (PEM)", this::choosePem),
                                Buttons.quiet(Icon.ADD, "PKCS#12 file", this::choosePkcs12))));
    }

    private Node file(Path file) {
        var row = new HBox(
                8,
                Icon.KEY.small(),
                Texts.code(file.toString()),
                new Spacer(),
                new IconButton(Icon.CLOSE, "Show no certificate", model::forget).tight());
        row.getStyleClass().add("address-row");
        return row;
    }

    private Node password() {
        var field = new PasswordField();
        field.setAccessibleText("Password of the certificate's files");
        field.setPromptText(model.password().isEmpty() ? "password of the file, if it has one" : Secret.MASK);
        field.setOnAction(_ -> keep(field));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep(field);
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private void keep(PasswordField field) {
        if (!field.getText().isEmpty()) {
            model.unlock(Secret.of(field.getText()));
            field.clear();
            field.setPromptText(Secret.MASK);
        }
    }

    private void choosePem() {
        choose("Certificate chain (PEM)", "*.pem", "*.crt", "*.cer")
                .ifPresent(certificate ->
                        choose("Private key (PEM)", "*.pem", "*.key").ifPresent(key -> model.pem(certificate, key)));
    }

    private void choosePkcs12() {
        choose("PKCS#12 file", "*.p12", "*.pfx").ifPresent(model::pkcs12);
    }

    private Optional<Path> choose(String title, String... endings) {
        return FilePicker.one(this, new FilePicker.Wish(FilePicker.Count.FILE, title, List.of(endings)));
    }
}
