package dev.sextant.desktop.shell;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A sheet over the window for what floats; Escape or a press beside it closes it and gives the focus back.
final class Layer extends StackPane {
    private static final double GAP = 4;

    private Optional<Node> before = Optional.empty();

    Layer() {
        getStyleClass().add("layer");
        setVisible(false);
        setMinSize(0, 0);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (equals(event.getTarget())) {
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

    /// Opens what `made` makes of the runnable that closes it, in the middle of the window, scrolling where it is high.
    void open(Function<Runnable, Region> made) {
        var scroll = scrolling(made);
        setAlignment(scroll, Pos.CENTER);
        show(scroll);
    }

    /// Opens it under the end of an anchor, scrolling where the window ends before it does.
    void open(Node anchor, Function<Runnable, Region> made) {
        var scroll = scrolling(made);
        var place = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
        setAlignment(scroll, Pos.TOP_RIGHT);
        setMargin(scroll, new Insets(place.getMaxY() + GAP, Math.max(0, getWidth() - place.getMaxX()), GAP, 0));
        show(scroll);
    }

    private ScrollPane scrolling(Function<Runnable, Region> made) {
        var scroll = new ScrollPane(made.apply(this::close));
        scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("popover");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    @Override
    protected void layoutChildren() {
        getChildren().stream()
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .forEach(this::makeRoom);
        super.layoutChildren();
    }

    /// A scroll bar that must be there gets room of its own beside the content.
    private void makeRoom(ScrollPane scroll) {
        var margin = Optional.ofNullable(getMargin(scroll)).orElse(Insets.EMPTY);
        var room = getHeight() - margin.getTop() - margin.getBottom();
        scroll.setVbarPolicy(
                scroll.prefHeight(-1) > room ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
    }

    private void show(Region content) {
        before = before.or(() -> Optional.ofNullable(getScene().getFocusOwner()));
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
