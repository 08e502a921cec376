package dev.sextant.desktop.controls;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A message or a map that folds: a head with its name and a line of summary, a body that is built when it first opens.
public final class Group extends VBox {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final Head head = new Head();
    private final StackPane arrow = new StackPane();
    private final Label name;
    private final Label summary = Texts.label("", "group-summary");
    private final HBox actions = new HBox();
    private final Supplier<Node> body;
    private boolean built;

    /// A closed group of this name.
    public Group(String name, Supplier<Node> body) {
        this.name = Texts.whole(name, "field-name");
        this.body = body;
        getStyleClass().add("group");
        actions.setAlignment(Pos.CENTER_RIGHT);
        arrow.getStyleClass().add("fold-arrow");
        arrow.getChildren().setAll(Icon.RIGHT.small());
        head.getChildren().setAll(arrow, this.name, summary, new Spacer(), actions);
        getChildren().setAll(head);
        open.addListener((_, _, isOpen) -> fold(isOpen));
    }

    /// Whether the body shows.
    public BooleanProperty openProperty() {
        return open;
    }

    /// The line beside the name: type and what is set.
    public void summarize(String text) {
        summary.setText(text);
        head.setAccessibleText(name.getText() + ", " + text);
    }

    /// What can be done with the group, at the right of its head.
    public HBox actions() {
        return actions;
    }

    private void fold(boolean isOpen) {
        arrow.getChildren().setAll((isOpen ? Icon.DOWN : Icon.RIGHT).small());
        head.getStyleClass().setAll(isOpen ? new String[] {"group-head", "open"} : new String[] {"group-head"});
        if (isOpen && !built) {
            built = true;
            var content = new VBox(body.get());
            content.getStyleClass().add("group-body");
            getChildren().add(content);
        }
        getChildren().stream().filter(child -> !child.equals(head)).forEach(child -> {
            child.setVisible(isOpen);
            child.setManaged(isOpen);
        });
        head.notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    /// The head is what one clicks, focuses and hears.
    private final class Head extends HBox {
        Head() {
            getStyleClass().add("group-head");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.TITLED_PANE);
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    open.set(!open.get());
                }
            });
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }

        private void key(KeyEvent event) {
            if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
                open.set(event.getCode() == KeyCode.RIGHT);
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                open.set(!open.get());
                event.consume();
            }
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.EXPANDED
                    ? (Object) open.get()
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
