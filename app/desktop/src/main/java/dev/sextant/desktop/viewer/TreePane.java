package dev.sextant.desktop.viewer;

import dev.sextant.body.Branch;
import dev.sextant.body.Branches;
import dev.sextant.body.Document;
import dev.sextant.body.Presentation;
import dev.sextant.desktop.fx.Background;
import java.util.function.LongConsumer;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;

/// A body as a tree of its values, with counts and sizes; what is opened is read in pages, away from the window.
final class TreePane extends BorderPane {
    private static final int PAGE = 500;

    private final Background background;
    private final TreeView<TreeRow> tree = new TreeView<>();

    /// A tree; `selected` hears of the row of what is chosen.
    TreePane(Background background, LongConsumer selected) {
        this.background = background;
        getStyleClass().add("body-tree");
        tree.setShowRoot(false);
        tree.setAccessibleText("Values of the body");
        tree.setCellFactory(_ -> new TreeRowCell());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item == null) {
                return;
            }
            switch (item.getValue()) {
                case TreeRow.Value(var branch) -> selected.accept(branch.part().first());
                case TreeRow.More _ -> item.setExpanded(true);
                case TreeRow.Reading _ -> {}
            }
        });
        setCenter(tree);
    }

    /// Shows the values of a document whose index is complete.
    void show(Document document) {
        var root = new TreeItem<TreeRow>(new TreeRow.Reading());
        tree.setRoot(root);
        var several = document.presentation() == Presentation.LINES;
        read(document, 0, page -> {
            add(document, root, page);
            if (!several && !root.getChildren().isEmpty()) {
                root.getChildren().getFirst().setExpanded(true);
            }
        });
    }

    /// Shows nothing.
    void clear() {
        tree.setRoot(null);
    }

    /// The tree.
    TreeView<TreeRow> tree() {
        return tree;
    }

    private void read(Document document, long row, java.util.function.Consumer<Branches.Page> taker) {
        background.start("read values", () -> document.branches().from(row, PAGE), taker);
    }

    private void add(Document document, TreeItem<TreeRow> parent, Branches.Page page) {
        for (var branch : page.branches()) {
            parent.getChildren().add(item(document, branch));
        }
        if (page.next() >= 0) {
            parent.getChildren().add(more(document, parent, page.next()));
        }
    }

    private TreeItem<TreeRow> item(Document document, Branch branch) {
        var item = new TreeItem<TreeRow>(new TreeRow.Value(branch));
        if (branch.opens()) {
            item.getChildren().add(new TreeItem<>(new TreeRow.Reading()));
            item.expandedProperty().subscribe(open -> {
                if (open && isUnread(item)) {
                    read(document, branch.opening() + 1, page -> {
                        item.getChildren().clear();
                        add(document, item, page);
                    });
                }
            });
        }
        return item;
    }

    private static boolean isUnread(TreeItem<TreeRow> item) {
        return item.getChildren().size() == 1 && item.getChildren().getFirst().getValue() instanceof TreeRow.Reading;
    }

    private TreeItem<TreeRow> more(Document document, TreeItem<TreeRow> parent, long next) {
        var item = new TreeItem<TreeRow>(new TreeRow.More());
        item.expandedProperty().subscribe(open -> {
            if (open) {
                read(document, next, page -> {
                    parent.getChildren().remove(item);
                    add(document, parent, page);
                });
            }
        });
        return item;
    }
}
