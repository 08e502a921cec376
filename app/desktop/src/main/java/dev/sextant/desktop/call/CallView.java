package dev.sextant.desktop.call;

import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.SplitLayout;
import dev.sextant.themes.TextSize;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// Request and answer of an open call, side by side or stacked.
public final class CallView extends StackPane {
    private static final double SHARE = 0.478;
    private static final double LEAST_REQUEST = 340;
    private static final double LEAST_ANSWER = 400;

    private static final double LEAST_HEIGHT = 120;

    private final BooleanProperty stacked = new SimpleBooleanProperty(this, "stacked");
    private TextSize scale = TextSize.NORMAL;
    private final BorderPane request = new BorderPane();
    private final BorderPane answer = new BorderPane();
    private final SplitLayout split = new SplitLayout(request, answer, SHARE, LEAST_REQUEST, LEAST_ANSWER);

    /// The view of a call.
    public CallView(CallViewModel model) {
        getStyleClass().add("pane");
        request.getStyleClass().add("pane");
        answer.getStyleClass().add("pane");
        request.setCenter(new EmptyState(model.operation().summary()));
        answer.setCenter(new EmptyState("Ctrl+Enter sends. The answer appears here."));
        getChildren().setAll(split);
        stacked.addListener((_, _, _) -> arrange());
        widthProperty().addListener((_, _, _) -> arrange());
    }

    /// Whether a person wants the answer below the request; it stands there anyway where the two do not fit.
    public BooleanProperty stackedProperty() {
        return stacked;
    }

    /// Everything is drawn at this size: the least widths grow with the text.
    public void scaleTo(TextSize size) {
        scale = size;
        arrange();
    }

    private void arrange() {
        var least = scale.of(LEAST_REQUEST);
        var other = scale.of(LEAST_ANSWER);
        var below = stacked.get() || getWidth() > 0 && getWidth() < least + other;
        split.stackedProperty().set(below);
        split.setLeast(below ? scale.of(LEAST_HEIGHT) : least, below ? scale.of(LEAST_HEIGHT) : other);
    }

    /// The request half.
    public BorderPane request() {
        return request;
    }

    /// The answer half.
    public BorderPane answer() {
        return answer;
    }
}
