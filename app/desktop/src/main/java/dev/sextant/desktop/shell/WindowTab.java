package dev.sextant.desktop.shell;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.desktop.controls.CallMark;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Keys;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// The tab of an open call: its mark, its name, and a cross on the one that shows.
final class WindowTab extends HBox {
    private static final double LEAST = 64;

    private final CallViewModel call;
    private final IconButton close;
    private boolean on;

    WindowTab(CallViewModel call, TabsViewModel tabs) {
        this.call = call;
        this.close = new IconButton(Icon.CLOSE, "Close tab", Keys.CLOSE_TAB, () -> tabs.close(call)).tight();
        close.setFocusTraversable(false);
        getStyleClass().add("window-tab");
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        setAccessibleText(call.operation().label() + ", " + CallMark.words(call.operation()));
        getChildren().setAll(new CallMark(call.operation()), name(call.operation()), close);
        Tooltip.install(this, Texts.tip(call.operation().id()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                tabs.close(call);
            } else {
                tabs.select(call);
            }
        });
        setMinWidth(LEAST);
        show(false);
    }

    private static Label name(Operation operation) {
        var label = Texts.label(operation.label());
        label.setTextOverrun(
                operation.kind() instanceof OperationKind.Rpc ? OverrunStyle.ELLIPSIS : OverrunStyle.LEADING_ELLIPSIS);
        return label;
    }

    /// The call whose tab it is.
    CallViewModel call() {
        return call;
    }

    /// Shows whether its call is the one on show.
    void show(boolean selected) {
        on = selected;
        getStyleClass().remove("on");
        if (selected) {
            getStyleClass().add("on");
        }
        close.setVisible(selected);
        close.setManaged(selected);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) on
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
