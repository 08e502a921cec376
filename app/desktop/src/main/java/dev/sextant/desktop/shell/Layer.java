package dev.sextant.desktop.shell;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A sheet over the window for what floats; Escape or a press beside it closes it and gives the focus back.
final class Layer extends StackPane {
    private Optional<Node> before = Optional.empty();

    Layer() {
        getStyleClass().add("layer");
        setVisible(false);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /// Opens what `made` makes of the runnable that closes it, under the end of an anchor.
    void open(Node anchor, Function<Runnable, Region> made) {
        before = Optional.ofNullable(getScene().getFocusOwner());
        var content = made.apply(this::close);
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var place = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
        setAlignment(content, Pos.TOP_RIGHT);
        content.setTranslateX(Math.min(0, place.getMaxX() - getWidth()));
        content.setTranslateY(place.getMaxY() + 4);
        getChildren().setAll(content);
        setVisible(true);
        content.applyCss();
        PaneCycle.next(getScene(), content);
    }

    /// Closes it.
    void close() {
        setVisible(false);
        getChildren().clear();
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }
}
