package dev.sextant.desktop.response;

import dev.sextant.body.Presentation;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.viewer.BodyView;
import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// A body, or the words for there being none.
final class BodyPane extends StackPane {
    private final BodyView viewer = new BodyView();
    private final Optional<Presentation> always;
    private final EmptyState none;
    private final EmptyState empty = new EmptyState("The body is empty.");

    private BodyPane(Optional<Presentation> always, String none) {
        this.always = always;
        this.none = new EmptyState(none);
    }

    /// A pane that shows a body in the way that suits it.
    static BodyPane fitting(String none) {
        return new BodyPane(Optional.empty(), none);
    }

    /// A pane that shows a body always in this way.
    static BodyPane always(Presentation how, String none) {
        return new BodyPane(Optional.of(how), none);
    }

    /// The viewer in it.
    BodyView viewer() {
        return viewer;
    }

    /// Shows a body, or as long as there is none what came of it.
    void show(Optional<Body> body, Optional<Arrival> arrival) {
        if (body.isEmpty()) {
            show(arrival);
        } else if (body.get().size() == 0) {
            viewer.clear();
            put(empty);
        } else {
            always.ifPresentOrElse(how -> viewer.show(body.get(), how), () -> viewer.show(body.get()));
            put(viewer);
        }
    }

    private void show(Optional<Arrival> arrival) {
        if (arrival.filter(this::begin).isPresent()) {
            put(viewer);
        } else {
            viewer.clear();
            put(none);
        }
    }

    private boolean begin(Arrival arrival) {
        return always.map(how -> viewer.show(arrival, how)).orElseGet(() -> viewer.show(arrival));
    }

    private void put(Node node) {
        if (!getChildren().contains(node)) {
            getChildren().setAll(node);
        }
    }
}
