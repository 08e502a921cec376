package dev.sextant.desktop.response;

import dev.sextant.desktop.compare.CompareView;
import dev.sextant.desktop.controls.EmptyState;
import javafx.scene.layout.BorderPane;

/// The pinned answer beside the one on show.
final class PinPane extends BorderPane {
    private final ResponseViewModel model;
    private final CompareView compared;
    private final EmptyState alone =
            new EmptyState("This answer is pinned", "Send again: the next answer is shown beside it, path by path.");

    PinPane(ResponseViewModel model) {
        this.model = model;
        this.compared = new CompareView(model.pin().comparison(), side -> {
            if (side == 1) {
                model.tab().set(Tab.BODY);
            }
        });
    }

    /// Shows how they differ, or that there is nothing to compare yet.
    void show() {
        setCenter(model.pin().compares() ? compared : alone);
    }
}
