package dev.sextant.desktop.call;

import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.controls.CallMark;
import dev.sextant.desktop.controls.ElidedPath;
import dev.sextant.desktop.controls.Pressable;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.desktop.fx.Keys;
import dev.sextant.desktop.variable.VariableField;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.session.Resolution;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The address as it will be called, with the mark of its operation. Pressing it edits where this environment finds the
/// source.
public final class AddressBox extends HBox {
    private final EnvironmentsViewModel environments;
    private final CallMark mark = new CallMark();
    private final Label kind = Texts.whole("");
    private final HBox kindBox = new HBox(mark, kind);
    private final ElidedPath path = new ElidedPath();
    private final TextField editor = new TextField();
    private Optional<CallViewModel> shown = Optional.empty();

    /// A box without a call.
    public AddressBox(EnvironmentsViewModel environments) {
        this.environments = environments;
        getStyleClass().addAll("field", "address");
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        kindBox.getStyleClass().add("address-kind");
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox.setHgrow(editor, Priority.ALWAYS);
        editor.getStyleClass().add("address-editor");
        editor.setPromptText("grpc://host:port, grpcs://host:port or https://host/path");
        editor.setAccessibleText("Address of this source in the environment");
        VariableField.install(editor, new Variables(environments::effective));
        editor.setOnAction(_ -> apply());
        editor.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        editor.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                showPath();
            }
        });
        path.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> edit());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (equals(event.getTarget()) && Pressable.presses(event)) {
                edit();
                event.consume();
            }
        });
        showPath();
    }

    /// Shows where a call goes.
    public void show(CallViewModel call) {
        shown = Optional.of(call);
        mark.show(call.operation());
        var rpc = call.operation().kind() instanceof OperationKind.Rpc;
        kind.setText(rpc ? call.operation().kind().word() : "");
        destination(call).ifPresent(where -> {
            path.show(where.host(), where.middle(), where.name());
            setAccessibleText("Address " + where.text() + ", " + Keys.ADDRESS.text());
        });
    }

    /// Whether the word of the kind stands beside its mark.
    public void showKind(boolean wordy) {
        var worded = wordy && !kind.getText().isEmpty();
        kind.setVisible(worded);
        kind.setManaged(worded);
    }

    private static Optional<Destination> destination(CallViewModel call) {
        return call.signature()
                .flatMap(signature -> call.resolutionProperty().get().flatMap(resolution -> switch (resolution) {
                    case Resolution.Resolved(var endpoint) ->
                        Optional.of(Destination.of(call.operation(), signature, endpoint));
                    case Resolution.Unresolved _ -> Optional.empty();
                }));
    }

    /// Puts the cursor into the address.
    public void edit() {
        shown.ifPresent(call -> {
            var source = call.opened().source();
            editor.setText(environments.current().address(source.name()).orElseGet(() -> home(call)));
            getChildren().setAll(kindBox, editor);
            editor.requestFocus();
            editor.selectAll();
        });
    }

    private static String home(CallViewModel call) {
        return call.resolutionProperty()
                .get()
                .map(resolution -> switch (resolution) {
                    case Resolution.Resolved(var endpoint)
                    when endpoint.addressed() -> endpoint.address().toString();
                    case Resolution.Resolved _, Resolution.Unresolved _ ->
                        call.opened().source().location();
                })
                .orElse("");
    }

    private void apply() {
        shown.ifPresent(call -> environments.change(environments
                .current()
                .with(call.opened().source().name(), editor.getText().strip())));
        showPath();
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            showPath();
            event.consume();
        }
    }

    private void showPath() {
        getChildren().setAll(kindBox, path);
    }
}
