package dev.sextant.desktop.call;

import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Keys;
import dev.sextant.desktop.variable.VariableField;
import dev.sextant.desktop.variable.Variables;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Method and address of a request without a contract, both to be changed. What is typed holds when the field is left,
/// with Enter, and when the call is sent; a curl line typed or pasted here becomes a call of its own.
final class FreeAddressBox extends HBox {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "QUERY");
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private static final double GAP = 4;

    private final Requester requester;
    private final ComboBox<String> method = new ComboBox<>();
    private final TextField address = new TextField();
    private final Tooltip wrong = Texts.tip("");
    private Optional<CallViewModel> shown = Optional.empty();
    private boolean showing;
    private boolean typed;

    /// A box whose changes are taken by `requester` and in which these variables may stand.
    FreeAddressBox(Requester requester, Variables variables) {
        this.requester = requester;
        getStyleClass().add("free-address");
        method.getItems().setAll(METHODS);
        method.getStyleClass().add("tall");
        method.setAccessibleText("Method");
        method.valueProperty().addListener((_, _, _) -> change());
        address.getStyleClass().add("tall-field");
        address.setPromptText("https://host/path, or paste a curl line");
        address.setAccessibleText("Address, " + Keys.ADDRESS.text());
        address.setOnAction(_ -> commit());
        address.textProperty().addListener((_, _, _) -> typed());
        address.setMinWidth(0);
        address.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit();
            }
        });
        address.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        VariableField.install(address, variables);
        HBox.setHgrow(address, Priority.ALWAYS);
        getChildren().setAll(method, address);
    }

    /// Shows where a call goes.
    void show(CallViewModel call) {
        var other = shown.filter(call::equals).isEmpty();
        shown = Optional.of(call);
        var now = FreeAddress.of(call);
        showing = true;
        if (call.operation().kind() instanceof OperationKind.Http(var verb, var _)) {
            if (!method.getItems().contains(verb)) {
                method.getItems().add(verb);
            }
            method.setValue(verb);
        }
        if (other || !typed) {
            set(now.origin().isEmpty() ? "" : now.text());
            typed = false;
        }
        showing = false;
    }

    private void set(String text) {
        if (!address.getText().equals(text)) {
            address.setText(text);
            address.end();
        }
    }

    /// Puts the cursor into the address.
    void edit() {
        address.requestFocus();
        address.selectAll();
    }

    private void typed() {
        typed |= !showing;
        accept();
    }

    private void change() {
        typed |= !showing;
        commit();
    }

    /// What was typed holds; false when it is nowhere to send to, which the box then says, or became other calls.
    boolean settle() {
        var before = shown;
        commit();
        if (!shown.equals(before)) {
            return false;
        }
        if (address.getText().isBlank()) {
            refuse("Write where to send it, such as https://host/path.");
        } else if (address.getStyleClass().contains("invalid")) {
            refuse(wrong.getText());
        }
        return !address.getStyleClass().contains("invalid");
    }

    private void commit() {
        if (!typed || address.getText().isBlank()) {
            return;
        }
        typed = false;
        accept();
        var before = shown;
        var read = FreeAddress.read(address.getText());
        if (read.isPresent()) {
            shown.ifPresent(call -> requester.retarget(call, method.getValue(), read.get()));
        } else if (!requester.paste(address.getText())) {
            refuse("This is no http or https address, and no curl line.");
        } else if (shown.equals(before)) {
            refuse("This curl line cannot be read.");
        }
    }

    private void accept() {
        address.getStyleClass().remove("invalid");
        address.setTooltip(null);
        wrong.hide();
    }

    private void refuse(String why) {
        if (!address.getStyleClass().contains("invalid")) {
            address.getStyleClass().add("invalid");
        }
        wrong.setText(why);
        address.setTooltip(wrong);
        var below = address.localToScreen(0, address.getHeight() + GAP);
        if (below != null) {
            wrong.show(address, below.getX(), below.getY());
        }
    }

    private void paste(KeyEvent event) {
        var text = Clipboard.getSystemClipboard().getString();
        if (PASTE.match(event) && text != null && requester.paste(text)) {
            event.consume();
        }
    }
}
