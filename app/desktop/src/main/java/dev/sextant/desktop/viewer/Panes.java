package dev.sextant.desktop.viewer;

import dev.sextant.body.Document;
import dev.sextant.body.ImageHead;
import dev.sextant.body.Presentation;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Segments;
import dev.sextant.desktop.fx.Background;
import dev.sextant.exchange.Body;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/// The ways to look at one body, one at a time. Tree and table are made when first asked for, and filled when all of
/// the
/// body is indexed.
final class Panes extends BorderPane {
    private final BodyCanvas canvas;
    private final Segments<ViewMode> modes = new Segments<>(List.of(ViewMode.values()), ViewMode.TEXT, ViewMode::word);
    private final TreePane tree;
    private final TablePane table;
    private final ImagePane image;
    private final EmptyState reading = new EmptyState("Reading the body …");
    private Optional<Document> document = Optional.empty();
    private Optional<Runnable> picture = Optional.empty();
    private Optional<Document> inTree = Optional.empty();
    private Optional<Document> inTable = Optional.empty();

    /// Panes beside a canvas; `goTo` gets the row chosen in the tree, `open` the offset of a row of the table, `say`
    /// what
    /// went wrong.
    Panes(BodyCanvas canvas, Background background, LongConsumer goTo, LongConsumer open, Consumer<String> say) {
        this.canvas = canvas;
        this.tree = new TreePane(background, goTo);
        this.table = new TablePane(background, open, say);
        this.image = new ImagePane(background);
        modes.getStyleClass().addAll("words", "tight");
        modes.setAccessibleText("Look at it as");
        modes.valueProperty().subscribe(_ -> fill());
        fill();
    }

    /// The switch between them.
    Segments<ViewMode> modes() {
        return modes;
    }

    /// Shows a document from now on, or nothing.
    void show(Optional<Document> shown) {
        document = shown;
        picture = Optional.empty();
        offer();
        fill();
    }

    /// Shows an image from now on, and its bytes where they are asked for.
    void show(Body body, ImageHead head) {
        document = Optional.empty();
        picture = Optional.of(() -> image.show(body, head));
        offer();
        modes.valueProperty().set(ViewMode.IMAGE);
        fill();
    }

    /// Looks another way by a digit, from 1 as they stand; says whether there is one.
    boolean choose(KeyCode digit) {
        var offered = modes.getChildren().stream().filter(Node::isVisible).toList();
        var number = digit.isDigitKey() ? digit.getCode() - KeyCode.DIGIT1.getCode() : -1;
        var there = modes.isVisible() && number >= 0 && number < offered.size();
        if (there) {
            ((ToggleButton) offered.get(number)).fire();
        }
        return there;
    }

    private void offer() {
        var how = document.map(Document::presentation).orElse(Presentation.TEXT);
        modes.offer(mode -> switch (mode) {
            case TEXT -> true;
            case IMAGE -> picture.isPresent();
            case TREE -> how.hasPaths();
            case TABLE -> how.hasPaths() || how == Presentation.CSV;
        });
        var choice = picture.isPresent() || how.hasPaths() || how == Presentation.CSV;
        modes.setVisible(choice);
        modes.setManaged(choice);
    }

    /// Looks whether the document can be shown now.
    void look() {
        offer();
        if (getCenter() == reading) {
            fill();
        }
    }

    private void fill() {
        var mode = modes.valueProperty().get();
        var complete = document.filter(Document::complete);
        if (mode == ViewMode.IMAGE && picture.isPresent()) {
            picture.get().run();
            setCenter(image);
        } else if (mode == ViewMode.TEXT || document.isEmpty()) {
            setCenter(canvas);
        } else if (complete.isEmpty()) {
            setCenter(reading);
        } else if (mode == ViewMode.TREE) {
            if (!inTree.equals(complete)) {
                inTree = complete;
                tree.show(complete.get());
            }
            setCenter(tree);
        } else {
            if (!inTable.equals(complete)) {
                inTable = complete;
                table.model().show(complete.get());
            }
            setCenter(table);
        }
    }
}
