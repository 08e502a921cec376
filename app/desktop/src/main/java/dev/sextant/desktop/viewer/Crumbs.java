package dev.sextant.desktop.viewer;

import dev.sextant.body.Trail;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.IconButton;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.schema.Path;
import java.util.function.LongConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The line that says where the caret is: each step of its path, to go to, and a button that copies the path.
final class Crumbs extends HBox {
    /// Steps in sight; of a longer path the innermost.
    static final int MOST = 6;

    private static final double WIDEST = 180;

    private final LongConsumer go;
    private final PathMenu menu;
    private final Node[] beside;
    private final IconButton copy = new IconButton(Icon.COPY, "Copy the path", this::showMenu);
    private Trail shown = Trail.NONE;
    private boolean started;

    /// Crumbs that go to a row, with what copies the whole path, and something at the end of the line.
    Crumbs(LongConsumer go, PathMenu menu, Node... beside) {
        this.go = go;
        this.menu = menu;
        this.beside = beside.clone();
        getStyleClass().addAll("crumbs", "path-crumbs");
        copy.tight();
        setAccessibleText("Path of the caret");
    }

    /// Shows a trail.
    void show(Trail trail) {
        if (started && trail.equals(shown)) {
            return;
        }
        started = true;
        shown = trail;
        getChildren().setAll(crumb("$", 0, trail.path().steps().isEmpty()));
        if (trail.cut() > 0) {
            getChildren().addAll(Icon.RIGHT.small(), Texts.whole("…", "muted"));
        }
        for (var i = 0; i < trail.rows().size(); i++) {
            var last = i == trail.rows().size() - 1;
            var words = words(trail.path().steps().get(i));
            getChildren().addAll(Icon.RIGHT.small(), crumb(words, trail.rows().get(i), last));
        }
        getChildren().addAll(copy, new Spacer());
        getChildren().addAll(beside);
    }

    /// Shows no path: what is read has none.
    void showNone() {
        started = false;
        getChildren().setAll(new Spacer());
        getChildren().addAll(beside);
    }

    private static String words(Path.Step step) {
        return switch (step) {
            case Path.Step.Member(var name) -> Visible.text(name).replace('\n', ' ');
            case Path.Step.Element(var index) -> FoldWords.grouped(index);
        };
    }

    private Button crumb(String words, long row, boolean last) {
        var button = new Button(words);
        button.getStyleClass().addAll("crumb", "code");
        if (last) {
            button.getStyleClass().add("here");
        }
        button.setMnemonicParsing(false);
        button.setMaxWidth(WIDEST);
        button.setTooltip(new Tooltip("Go to " + words));
        button.setOnAction(_ -> go.accept(row));
        return button;
    }

    private void showMenu() {
        menu.show(copy, Side.BOTTOM, 0, 0);
    }
}
